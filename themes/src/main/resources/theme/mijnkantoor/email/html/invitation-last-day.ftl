<#import "template.ftl" as m>
<#include "/mails/words.ftl">
<#include "/mails/invitation-last-day.ftl">
