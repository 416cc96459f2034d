/**
 * Names under which texts and archetypes have the same property of a thing, folded. Where a text has one
 * of a line, none of the others is proposed.
 */
export const alikeAttributes: readonly (readonly string[])[] = [
  ["name", "title", "label", "subject", "headline", "full name", "display name", "username"],
  ["name", "first name", "last name", "given name", "family name"],
  ["description", "detail", "body", "content", "text", "note", "comment", "summary", "message"],
  ["email", "e mail", "email address", "e mail address", "mail", "contact information", "contact"],
  ["phone", "phone number", "telephone", "telephone number", "mobile", "mobile number"],
  ["phone", "contact information", "contact detail", "contact"],
  [
    "start",
    "start date",
    "start time",
    "start at",
    "begin",
    "date",
    "date time",
    "from",
    "check in",
  ],
  ["end", "end date", "end time", "end at", "until", "to", "check out"],
  ["due date", "due", "deadline", "due at", "due on"],
  ["price", "amount", "cost", "total", "unit price", "total price", "total amount", "fee", "value"],
  ["quantity", "count", "amount", "number", "stock", "stock quantity", "on hand"],
  ["capacity", "maximum attendee", "max attendee", "seat", "size", "attendee limit"],
  ["location", "place", "venue", "address", "room"],
  ["address", "street", "street address", "line 1", "postal address"],
  ["photo", "picture", "image", "image url", "avatar", "thumbnail", "logo"],
  ["url", "link", "website", "web site", "address"],
  ["number", "code", "reference", "sku", "order number", "invoice number", "ticket number", "key"],
  ["kind", "type", "category", "class"],
  ["priority", "severity", "urgency", "importance"],
  ["currency", "currency code", "price currency"],
  ["birth date", "date of birth", "birthday", "age"],
  ["rating", "score", "star", "grade"],
];
