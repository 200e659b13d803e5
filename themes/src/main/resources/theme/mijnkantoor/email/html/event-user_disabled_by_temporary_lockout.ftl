<#import "template.ftl" as m>
<#include "/mails/words.ftl">
<#include "/mails/event-user_disabled_by_temporary_lockout.ftl">
