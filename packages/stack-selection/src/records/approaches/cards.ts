import { takingPayments } from "../../demands/taking-payments.ts";
import { counted, listed } from "../../text/words.ts";
import { type Confirmed, namesOf, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

function partsOf({ drawn }: Confirmed) {
  const clients = ofKinds(drawn, "web-client", "mobile-client", "desktop-client");
  const isClient = (ref: string) => clients.some((each) => each.ref === ref);
  const provider = ofKinds(drawn, "external-system").find(({ ref }) =>
    drawn.connections.some(
      ({ data }) => data.to === ref && isClient(data.from) && /^card data/.test(data.purpose),
    ),
  );
  const client = clients[0];
  if (!provider || !client) return undefined;
  const calling = new Set<string>(
    drawn.connections.flatMap(({ data }) =>
      data.to === provider.ref && !isClient(data.from) ? [data.from] : [],
    ),
  );
  const [pays] = takingPayments(drawn, provider.ref);
  const report = drawn.operations.find(({ data }) => data.webhook?.from === provider.ref);
  const programs = drawn.components.filter(({ ref }) => calling.has(ref));
  const lapse = drawn.duties.find(({ data }) => data.wait !== undefined);
  return {
    lapse: lapseOf(drawn, lapse, calling),
    provider: provider.data.name,
    client: client.data.name,
    pays: pays?.data.operationId ?? "the operation that begins a payment",
    report: report?.data.operationId ?? `what ${provider.data.name} reports`,
    holder: programs.length > 0 ? namesOf(programs) : "The server",
    tables: counted(drawn.tables.length, "table"),
  };
}

/** What becomes of what nobody pays for, where the plan lets it go by itself. */
function lapseOf(
  drawn: Confirmed["drawn"],
  lapse: Confirmed["drawn"]["duties"][number] | undefined,
  calling: ReadonlySet<string>,
) {
  const wait = lapse?.data.wait;
  if (!lapse || !wait) return undefined;
  const by = drawn.components.find(({ ref }) => ref === lapse.data.component)?.data.name;
  const sets = lapse.data.name.replace(/^set /, "sets ");
  const asks = calling.has(lapse.data.component ?? "");
  const payer = drawn.components.find(({ ref }) => calling.has(ref))?.data.name;
  const does = asks
    ? `${by ?? "the server"} closes what is open of it at the provider and ${sets}`
    : `${by ?? "the server"} ${sets}${payer ? `, and ${payer} ends what is still open of it at the provider, so that nobody pays it any more, and gives back what was taken` : ""}`;
  return `What nobody pays for within ${wait.value} ${wait.unit} is let go: ${does}, so that what was reserved is there for others; an alert tells when one has stood for twice as long.`;
}

const keyHeld = (holder: string, provider: string, pays: string): string =>
  `${holder} alone ${holder.includes(" and ") ? "hold" : "holds"} the secret key of ${provider}; ${pays} hands out what is good for one payment.`;

export const cardTellers: Readonly<Record<string, Teller>> = {
  "payment-page": (choice) => {
    const parts = partsOf(choice);
    if (!parts) return undefined;
    const { provider, client, pays, report, holder, tables, lapse } = parts;
    return {
      positive: [
        `The ${client} has no field and no script for a card: the number is typed on a page of ${provider}, and none of the ${tables} keeps one. The questionnaire is SAQ A of PCI DSS 4.0.1.`,
        `6.4.3 and 11.6.1, on scripts of payment pages, are for ${provider} to meet: the criterion of SAQ A on scripts is not for pages that redirect (FAQ 1588 of the PCI council, 2025-02).`,
        keyHeld(holder, provider, pays),
      ],
      negative: [
        `Payers leave the ${client} between ${pays} and their return, and some do not come back: until ${report} tells how it went, the payment stays as it was begun.`,
        `How the page looks is settled at ${provider}, and not in the ${client}.`,
      ],
      mitigation: [
        `The address to which payers come back takes nothing as paid: it reads the payment, which ${report} alone moves on.`,
        ...(lapse ? [lapse] : []),
        `Each year: the attestation of ${provider} on file (12.8), and each quarter a scan of the ${client}'s public addresses by an approved vendor (11.3.2), which SAQ A asks of pages that redirect too.`,
      ],
      confirmation: `A recorded checkout in the test mode of ${provider} shows no card number in a request to the product, and no script or frame of ${provider} on a page of the ${client}.`,
    };
  },
  "hosted-fields": (choice) => {
    const parts = partsOf(choice);
    if (!parts) return undefined;
    const { provider, client, pays, report, holder, tables, lapse } = parts;
    return {
      positive: [
        `The number is typed in fields of ${provider} in a frame, and none of the ${tables} keeps one; payers stay in the ${client}.`,
        keyHeld(holder, provider, pays),
      ],
      negative: [
        `SAQ A of PCI DSS 4.0.1 holds only while the page around the frame is shown to resist attacks by scripts (FAQ 1588 of the PCI council, 2025-02): each script of the ${client} on that page is in scope.`,
      ],
      mitigation: [
        `The page that calls ${pays} loads scripts of the ${client} and of ${provider} alone: a content security policy with script-src and frame-src that name them, no tag manager and no analytics, and an alert on a changed script (6.4.3, 11.6.1); or ${provider} confirms in writing that its fields do that.`,
        `Nothing counts as paid before ${report} has said so.`,
        ...(lapse ? [lapse] : []),
      ],
      confirmation: `A test loads the page with the frame and fails on a script, frame or header that is not on its list; a recorded checkout in the test mode of ${provider} shows no card number in a request to the product.`,
    };
  },
  "own-card-form": (choice) => {
    const parts = partsOf(choice);
    if (!parts) return undefined;
    const { provider, client, pays, report, holder } = parts;
    return {
      positive: [`Payers stay in the ${client}.`, keyHeld(holder, provider, pays)],
      negative: [
        `The ${client} takes the number: SAQ A-EP of PCI DSS 4.0.1, and each script of that page can read it.`,
      ],
      mitigation: [
        `Scripts of that page are authorised, checked and watched (6.4.3, 11.6.1).`,
        `Nothing counts as paid before ${report} has said so.`,
      ],
      confirmation: `A recorded checkout in the test mode of ${provider} shows no card number in a request to the product.`,
    };
  },
  "own-card-server": (choice) => {
    const parts = partsOf(choice);
    return (
      parts && {
        positive: [`Payers stay in the ${parts.client}.`],
        negative: [
          `${listed([parts.holder])} and all that is joined to it are in the scope of PCI DSS: SAQ D.`,
        ],
        mitigation: [`Plan the environment for card data by hand: this plan draws none.`],
      }
    );
  },
};
