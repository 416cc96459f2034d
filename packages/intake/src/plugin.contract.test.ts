import { reading } from "@planc/core/ir";
import { given, testPluginContract } from "@planc/testkit";
import { berths } from "./fixtures/berths.ts";
import { numbered, template } from "./fixtures/constitutions.ts";
import {
  gardens,
  harbourArchive,
  posters,
  pottery,
  scans,
  supportDesk,
  walks,
} from "./fixtures/contract-texts.ts";
import { crews } from "./fixtures/crews.ts";
import { helpDesk, sourceOf } from "./fixtures/prompt.ts";
import { npm, repositoryOf, signedTerms, table } from "./fixtures/repository.ts";
import { someTerms } from "./fixtures/vocabulary.ts";
import plugin from "./plugin.ts";

testPluginContract(plugin, {
  cases: [
    { name: "nothing to read", nodes: [] },
    { name: "an empty prompt", nodes: sourceOf("  \n ") },
    { name: "a file that is no text", nodes: sourceOf("PK\u0003\u0004\u0000\u0000") },
    {
      name: "a prompt that is too long",
      nodes: sourceOf("Build a wiki."),
      options: { longestSource: 5 },
    },
    { name: "a prompt that says nothing", nodes: sourceOf("and so on, of course") },
    {
      name: "a thing that is free or taken, and has a property that tells",
      nodes: sourceOf(
        "# Lockers\n\n- **FR-001**: Members MUST see whether a locker is free or occupied.\n- **FR-002**: The system MUST avoid duplicate active rentals of the same locker.\n\n## Key Entities\n\n- **Locker**: A box; attributes include label, availability status\n- **Rental**: A locker that somebody has; attributes include rental status and start time\n",
      ),
    },
    {
      name: "things that are kept, and no deed",
      nodes: sourceOf("A web application for a rowing club: boats, outings. 40 users."),
    },
    {
      name: "a rich prompt",
      nodes: [...sourceOf(supportDesk), ...someTerms, ...helpDesk],
    },
    {
      name: "parts and deeds",
      nodes: sourceOf(walks, "spec"),
    },
    {
      name: "roles within a garden, and what hangs on nothing else",
      nodes: sourceOf(gardens, "spec"),
    },
    {
      name: "a wish list, of which nobody is said to be",
      nodes: sourceOf(
        "# Seeds\n## Requirements\n- **FR-001**: Customers MUST be able to update their wish list.\n### Key Entities\n- **Customer**: whoever buys, with a name\n- **Wish list**: what somebody would like, with a note\n",
        "spec",
      ),
    },
    { name: "crews with an owner and members", nodes: sourceOf(crews(), "spec") },
    {
      name: "what is kept of each who comes by",
      nodes: sourceOf(posters, "spec"),
    },
    {
      name: "states that nothing leads to",
      nodes: sourceOf(scans, "spec"),
    },
    {
      name: "what is made for what is in front",
      nodes: sourceOf(
        `# Orchard
## Acceptance Scenarios
1. **Given** a tree is open, **When** the gardener adds a remark, **Then** it is listed.
## Requirements
### Key Entities
- **Tree**: What grows; attributes include kind, height
- **Remark**: What was seen; attributes include text, date
`,
        "spec",
      ),
    },
    {
      name: "what nobody is said to keep and another thing needs",
      nodes: sourceOf(
        `# Seed bank
## Requirements
- **FR-001**: Administrators MUST be able to create and update seeds.
### Key Entities
- **Seed**: Has a name. Belongs to exactly one family.
- **Family**: Groups seeds. Has a name.
`,
        "spec",
      ),
    },
    {
      name: "what is used on another thing by its code",
      nodes: sourceOf(
        `# Boat hire
## Requirements
- **FR-001**: Guests MUST be able to apply a voucher code to a rental.
### Key Entities
- **Rental**: Has a start time and a total
- **Voucher**: Has a code and a value
`,
        "spec",
      ),
    },
    {
      name: "places that are free on one day and taken on another",
      nodes: sourceOf(berths, "spec"),
    },
    {
      name: "a thing whose changes people want to see",
      nodes: sourceOf(
        "# Clinic\n## Requirements\n- **FR-001**: Nurses MUST be able to view a dose with its change history.\n- **FR-002**: Nurses MUST be able to review a dose in the DLQ.\n## Key Entities\n- **Dose**: has an amount.\n- **Dead Letter Entry**: A dose that failed. Has a reason.\n",
        "spec",
      ),
    },
    {
      name: "a brief that holds nothing",
      nodes: [...sourceOf("Build a wiki."), ...sourceOf("# nothing yet", "brief")],
    },
    {
      name: "an answer that replaces a number",
      nodes: sourceOf(
        "# Wiki\n## Clarifications\n- Q: How long are drafts kept? → A: 9 days\n## Requirements\n- **FR-001**: Drafts MUST be kept for 5 days.\n",
        "spec",
      ),
    },
    {
      name: "a thing that people do to another",
      nodes: sourceOf(
        "# Club\n## Requirements\n- **FR-001**: Members MUST be able to RSVP to events.\n- **FR-002**: Administrators MUST see the RSVPs of an event.\n## Key Entities\n- **Event**: A meeting with a title and a date.\n- **Member**: Somebody with a name.\n- **RSVP**: An answer with a status.\n",
        "spec",
      ),
    },
    {
      name: "a cart with items",
      nodes: sourceOf(
        "# Nursery\n## Requirements\n- **FR-001**: Buyers MUST be able to add plants to a cart.\n## Key Entities\n- **Plant**: has a name.\n- **Cart**: has a note.\n- **Cart item**: has a quantity.\n",
        "spec",
      ),
    },
    {
      name: "a shop for guests",
      nodes: sourceOf(
        "# Nursery\n## Requirements\n- **FR-001**: Buyers MUST be able to view a product.\n- **FR-002**: The system MUST support guest checkout.\n## Key Entities\n- **Product**: has a name.\n",
        "spec",
      ),
    },
    {
      name: "contradictions and what nobody knows",
      nodes: [
        ...sourceOf(
          "Use Cassandra. No Cassandra! 99% uptime. Uptime is 99.9%. No login. Admins must sign in. Zorbix. Blargify the flumox. Frobnicate\u0007 the quux. Snark hunting boojum.",
        ),
        ...someTerms,
      ],
      options: { mostReported: 1 },
    },
    {
      name: "a repository with two frameworks and operations",
      nodes: [
        ...sourceOf("Customers return orders."),
        ...signedTerms,
        ...repositoryOf(
          npm("koa", "a/package.json"),
          npm("@hapi/hapi", "b/package.json"),
          table("orders"),
          { kind: "operation", name: "a", method: "GET", route: "/a", path: "openapi.yaml" },
        ),
      ],
    },
    {
      name: "a specification that lists its things",
      nodes: sourceOf(
        "# Loans\n\n## Key Entities\n\n- **Tool**: has a label and a price\n- **Loan**: of a tool, with a due date\n\n## Assumptions\n\n- Keepers use it in a browser.",
        "spec",
      ),
    },
    {
      name: "unknown words",
      nodes: sourceOf("Build a shop with Zorbix. Purple ideas furiously."),
    },
    {
      name: "another language",
      nodes: [
        ...sourceOf("Die Anwendung soll mit Vue und MariaDB gebaut werden und ist für die Kunden."),
        ...someTerms,
      ],
    },
    {
      name: "more statements than are read",
      nodes: sourceOf("Users create tasks. Users share photos. Users delete notes."),
      options: { mostStatements: 2 },
    },
    {
      name: "what the text leaves open itself",
      nodes: sourceOf("Users share photos by [NEEDS CLARIFICATION: link or invitation?]."),
    },
    {
      name: "a constitution, and a prompt that goes against it",
      nodes: [
        ...sourceOf("Build a wiki with Vue. 99.5% uptime."),
        ...sourceOf(
          `${numbered}\n## Law\nGDPR applies. No Vue.\n\n## Taste\nShould avoid Vue.`,
          "constitution",
        ),
        ...someTerms,
      ],
    },
    { name: "an unfilled constitution", nodes: sourceOf(template, "constitution") },
    {
      name: "a constitution with places that are not filled in",
      nodes: sourceOf(
        `${template}\n## Rules\n- Keep it small\n<!-- It MUST stay small. -->`,
        "constitution",
      ),
    },
    {
      name: "a brief written by hand, with slips",
      nodes: [
        ...sourceOf("Build a wiki. Editors write pages with Vue."),
        ...sourceOf(
          `facts: all
product: {name: Wiki, kinds: [website], colour: red}
concepts:
  - {name: Page}
  - {name: pages}
actions:
  - {verb: write, concept: Pag}
questions:
  - {text: "How many pages?"}`,
          "brief",
        ),
      ],
    },
    {
      name: "a brief that was written from another text",
      nodes: [
        ...sourceOf("Build a wiki. Users write pages."),
        ...sourceOf(
          "facts: all\nwrittenFrom: {prompt: abc}\nproduct: {name: Wiki, kinds: [library]}",
          "brief",
        ),
      ],
    },
    {
      name: "a brief that is no YAML",
      nodes: [...sourceOf("Build a wiki."), ...sourceOf("a: [", "brief")],
    },
    {
      name: "a brief with more slips than are told one by one",
      nodes: [...sourceOf("Build a wiki."), ...sourceOf("a: 1\nb: 2", "brief")],
      options: { mostReported: 1 },
    },
    {
      name: "a principle of a constitution",
      nodes: [
        ...sourceOf("Build a wiki."),
        given(reading.principle, "tests", {
          statement: "reading/statement#build-a-wiki",
          statements: ["reading/statement#build-a-wiki"],
          name: "Tests first",
          text: "A test is written before the code.",
          level: "must",
          rules: [],
        }),
      ],
    },
    {
      name: "files by what they are said to be",
      nodes: sourceOf(harbourArchive),
    },
    {
      name: "a purchase whose price may change, with uses that are counted and points that are taken back",
      nodes: sourceOf(pottery),
    },
  ],
});
