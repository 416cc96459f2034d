/** A form by which whoever visits writes to those who run the product. */
export const contactForm = /\b(?:contact|get[- ]in[- ]touch|enquiry|inquiry)(?: us)? form\b/i;

/** Names of what is written into it, where that is kept as a thing of its own. */
export const formMessage =
  /^(?:contact(?: us)?(?: form)? (?:entr(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|messages?|requests?|submissions?)|contact(?: us)? forms?|(?:enquir(?:y|ies)|inquir(?:y|ies))(?: forms?)?(?: (?:entr(?:y|ies)|messages?|submissions?))?)$/;

/** Last words of names of what people write and send. */
export const written = /\b(?:enquiry|feedback|inquiry|message|query|request|submission|ticket)$/;

/** "messages of the contact form are stored" */
export const messagesKept =
  /\b(?:archiv|kept|keep|persist|sav|stor)\w*\b[^.;]{0,40}\b(?:enquir|form|inquir|message|submission)|\b(?:enquir|form|inquir|message|submission)\w*\b[^.;]{0,40}\b(?:archiv|kept|persist|saved|stored)/i;

/** Names of services that people are heard or written to by. */
export const hearing =
  /\b(?:contacts?|e-?mails?|enquir\w+|inquir\w+|mail\w*|messag\w+|notif\w+|support)\b/i;
