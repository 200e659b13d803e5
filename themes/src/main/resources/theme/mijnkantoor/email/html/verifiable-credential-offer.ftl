<#import "template.ftl" as m>
<#include "/mails/words.ftl">
<#include "/mails/verifiable-credential-offer.ftl">
