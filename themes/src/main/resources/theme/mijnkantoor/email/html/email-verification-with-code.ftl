<#import "template.ftl" as m>
<#include "/mails/words.ftl">
<#include "/mails/email-verification-with-code.ftl">
