/** Texts of a fixed form whose name says which, with a value of it: any other is refused by whoever checks. */
export const codedTexts: readonly { readonly name: RegExp; readonly value: string }[] = [
  { name: /currency(?:code)?$/i, value: "EUR" },
  { name: /countr(?:y|ycode)$/i, value: "PT" },
  { name: /(?:language|locale)(?:code)?$/i, value: "pt-PT" },
  { name: /timezone$/i, value: "Europe/Lisbon" },
  { name: /phone(?:number)?$/i, value: "+441632960123" },
  { name: /(?:^|[a-z])(?:url|uri|link|website)$/i, value: "https://files.example.org/1" },
  { name: /colou?r$/i, value: "#336699" },
];
