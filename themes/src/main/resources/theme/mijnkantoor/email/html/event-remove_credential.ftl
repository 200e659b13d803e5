<#import "template.ftl" as m>
<#include "/mails/words.ftl">
<#include "/mails/event-remove_credential.ftl">
