<#import "template.ftl" as m>
<#include "/mails/words.ftl">
<#include "/mails/lost-phone-refused.ftl">
