import * as z from "zod";

/** What things of a kind are called in seeds and examples, by the last word of the kind; invented, after nobody. */
export const sampleNamesSchema = z.strictObject({
  kinds: z.array(z.string()).min(1),
  names: z.array(z.string()).min(4),
});

/** Kinds of people. */
export const peopleKinds: ReadonlySet<string> = new Set(
  `account admin administrator agent applicant attendee author buyer candidate chef citizen client coach consumer
   contact contractor courier customer doctor donor driver employee guardian guest host instructor lead learner
   librarian manager member mentor nurse operator organizer owner parent participant passenger patient person
   player profile recipient resident reviewer rider seller sender speaker staff student subscriber supervisor
   tasker teacher technician tenant-contact traveller trainer user vendor-contact visitor volunteer worker`.split(
    /\s+/,
  ),
);

export const samplePeople = [
  "Ada Njoroge",
  "Bruno Keller",
  "Chiara Lindqvist",
  "Devi Raman",
  "Emil Sørensen",
  "Fatou Diallo",
  "Grace Okafor",
  "Hana Novák",
] as const;

export const sampleNames: readonly z.output<typeof sampleNamesSchema>[] = [
  {
    kinds: [
      "organisation",
      "organization",
      "company",
      "tenant",
      "vendor",
      "supplier",
      "merchant",
      "partner",
      "provider",
      "store",
      "shop",
      "workspace",
      "carrier",
    ],
    names: [
      "Harbour Lane Ltd",
      "Northwind Mill",
      "Blue Heron GmbH",
      "Cedar & Sons",
      "Quay Nine",
      "Alpine Works",
    ],
  },
  {
    kinds: ["team", "group", "department"],
    names: ["First line", "Billing", "Field service", "Platform"],
  },
  {
    kinds: ["project", "programme", "program", "campaign", "initiative"],
    names: ["Website relaunch", "Autumn campaign", "Move to the new office", "Yearly audit"],
  },
  {
    kinds: ["task", "todo", "ticket", "issue", "step", "job", "reminder", "request"],
    names: [
      "Write the release notes",
      "Call the printer about the proofs",
      "Check last month's invoices",
      "Prepare the room for Thursday",
      "Order new badges",
    ],
  },
  {
    kinds: ["product", "variant", "item", "sku", "part", "article"],
    names: ["Oak desk", "Reading lamp", "Wool blanket", "Travel mug", "Linen curtain"],
  },
  {
    kinds: ["category", "tag", "label", "topic", "genre", "collection"],
    names: ["Furniture", "Lighting", "Textiles", "Outdoor", "Kitchen"],
  },
  {
    kinds: ["recipe", "dish", "meal"],
    names: ["Lentil soup", "Lemon risotto", "Apple crumble", "Mushroom pie"],
  },
  {
    kinds: ["ingredient"],
    names: ["Red lentils", "Arborio rice", "Cooking apples", "Chestnut mushrooms"],
  },
  {
    kinds: ["event", "meeting", "session", "appointment", "class", "course", "webinar"],
    names: ["Open evening", "Spring workshop", "Volunteers' breakfast", "Annual meeting"],
  },
  {
    kinds: [
      "venue",
      "location",
      "site",
      "room",
      "property",
      "home",
      "hotel",
      "warehouse",
      "branch",
      "plant",
    ],
    names: ["Riverside Hall", "Market Street 4", "Old Mill", "North Gate"],
  },
  { kinds: ["city", "town"], names: ["Lisbon", "Ghent", "Nairobi", "Osaka"] },
  { kinds: ["country"], names: ["Portugal", "Belgium", "Kenya", "Japan"] },
  {
    kinds: ["book", "document", "post", "page", "note", "announcement"],
    names: [
      "A short history of tides",
      "The night garden",
      "Notes from the ridge",
      "Letters to the harbour",
    ],
  },
  {
    kinds: ["deal", "opportunity", "proposal", "quote", "contract"],
    names: ["Spring delivery", "Pilot for one site", "Renewal", "Extension of the service"],
  },
  { kinds: ["device"], names: ["Phone", "Tablet", "Office laptop", "Watch"] },
  { kinds: ["plan", "tier", "package"], names: ["Basic", "Standard", "Plus", "Unlimited"] },
];
