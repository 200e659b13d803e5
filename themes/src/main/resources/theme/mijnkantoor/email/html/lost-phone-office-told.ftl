<#import "template.ftl" as m>
<#include "/mails/words.ftl">
<#include "/mails/lost-phone-office-told.ftl">
