import { inRequests, inRequestsOf } from "../logged.ts";
import { type Model, usersOf } from "../model.ts";
import { counted, distinct, padded, says, someOf } from "../text.ts";
import type { Control } from "./control.ts";
import { doneOfPerson, ofPerson } from "./of-person.ts";

/** Attributes by which somebody tells the server where to call. */
export const targets = (model: Model) =>
  model.attributes.filter(
    (each) =>
      each.data.type === "url" &&
      says(padded(each.data.name), [
        "webhook",
        "callback",
        "feed",
        "import",
        "endpoint",
        "target",
      ]) !== undefined,
  );
export const files = (model: Model) => model.attributes.filter((each) => each.data.type === "file");
/** Whether the plan answers over a network at all. */
const serves = (model: Model) => model.operations.length > 0;

export const dataControls: readonly Control[] = [
  {
    id: "encryption-at-rest",
    name: "Encryption at rest",
    verification:
      "The setting of each store and of its backups is read back by the infrastructure test.",
    check: "settings read back",
    place: ({ sensitiveStores }) => {
      const kept = sensitiveStores.filter((each) => each.at === "server");
      return {
        at: kept.map((each) => each.component.ref),
        setting: distinct(kept.map((each) => each.class)).join(", "),
        what: `${someOf(kept.map((each) => `${each.component.data.name} (${each.class})`))}: volumes and backups encrypted, with keys that are held apart from them.`,
      };
    },
  },
  {
    id: "device-encryption",
    name: "Encryption on the device",
    verification: "The database file copied from a test device cannot be opened without its key.",
    check: "copied database file",
    place: ({ sensitiveStores, components }) => {
      const app = components.some((each) => each.data.kind === "mobile-client");
      const kept = sensitiveStores.filter((each) => each.at === "device");
      return app
        ? {
            at: kept.map((each) => each.component.ref),
            setting: `${distinct(kept.map((each) => each.class)).join(", ")}: Keychain or Keystore`,
            what: `${someOf(kept.map((each) => `${each.component.data.name} (${each.class})`))}: encrypted with a key of Keychain or Keystore, and emptied at sign-out.`,
          }
        : undefined;
    },
  },
  {
    id: "tenant-isolation",
    name: "Tenant isolation",
    verification: "Each list and read is run as two tenants; neither sees a row of the other.",
    check: "two test tenants",
    place: ({ identity, components, concepts, choices, systems }) => {
      const tenant = concepts.find((each) => each.ref === identity?.data.tenancy);
      if (!tenant) return undefined;
      const kept = components.filter((each) =>
        ["relational-store", "document-store", "cache", "search-engine", "object-store"].includes(
          each.data.kind,
        ),
      );
      const thing = tenant.data.name.toLowerCase();
      // Where another system keeps who belongs to which, a token does not say it.
      const keeper = systems.find(({ data }) => data.name.toLowerCase().includes(thing));
      const guard = belowQueries(choices, thing);
      return {
        at: kept.map((each) => each.ref),
        setting: [
          `by ${thing}${keeper ? `, from ${keeper.data.name}` : ""}`,
          ...(guard ? [guard.name] : []),
        ].join("; "),
        what: `Each query, cache key and file name carries ${keeper ? `a ${thing} that ${keeper.data.name} gives for who asks` : `the ${thing} of whoever is signed in`}${guard?.text ?? ""}.`,
        because: [tenant.ref],
      };
    },
  },
  {
    id: "card-data-out-of-scope",
    name: "Card data stays with the provider",
    verification: "No request to the system carries a card number in a recorded checkout.",
    check: "recorded checkout",
    place: ({ obligations, systems, components, choices }) => {
      const duty = obligations.find((each) => each.data.kind === "scope-reduction");
      const payment = systems.filter((each) =>
        /payment/i.test(each.data.category ?? each.data.purpose ?? ""),
      );
      const at = components.filter((each) =>
        payment.some((one) => one.id === each.id || one.data.name === each.data.name),
      );
      return duty && at.length > 0
        ? {
            at: at.map((each) => each.ref),
            setting: onPage(choices) ? "provider's page" : "provider's fields",
            what: `${cardTaken(choices, someOf(at.map((each) => each.data.name)))}; the system sees a token.`,
            because: [duty.ref],
          }
        : undefined;
    },
  },
  {
    id: "erasure-and-export",
    name: "Erasure and export",
    verification:
      "A test account is exported and erased; afterwards no store has a personal value of it but what is kept as evidence.",
    check: "erased test account",
    place: (model) => {
      const duties = model.obligations.filter(
        (each) => each.data.kind === "erasure" || each.data.kind === "export",
      );
      const personal = distinct(
        model.attributes
          .filter((each) => model.classOf(each.ref)?.personal)
          .map((each) => each.data.concept),
      );
      const at = distinct([...personal, ...usersOf(model)]);
      const names = model.concepts
        .filter((each) => at.includes(each.ref))
        .map((each) => each.data.name.toLowerCase());
      const done = doneOfPerson(model);
      return duties.length === 0 || done === undefined
        ? undefined
        : {
            at,
            ...ofPerson(model, names, done),
            because: duties.map((each) => each.ref),
          };
    },
  },
  {
    id: "audit-log",
    name: "Audit log",
    verification:
      "Each privileged action and refused access leaves an entry that no service account can change.",
    check: "entry per action",
    place: ({ obligations, servers }) => {
      const duties = obligations.filter((each) => each.data.kind === "audit");
      const days = Math.max(0, ...duties.map((each) => each.data.days ?? 0));
      return duties.length === 0
        ? undefined
        : {
            at: servers.map((each) => each.ref),
            setting: `append-only${days > 0 ? `, ${days} days` : ""}`,
            what: `Who, what, when, from where and with which result, written only by appending${days > 0 ? `, kept ${days} days` : ""}.`,
            because: duties.map((each) => each.ref),
          };
    },
  },
  {
    id: "log-redaction",
    name: "Logs without sensitive values",
    verification: "A test request with marked values leaves none of them in the logs.",
    check: "marked test values",
    place: (model) => {
      const names = inRequests(model);
      const { length } = names;
      return {
        at: model.servers
          .filter((each) => inRequestsOf(model, each).length > 0)
          .map((each) => each.ref),
        setting: someOf(names, 8),
        what: `${counted(length, "field")} ${length === 1 ? "is" : "are"} left out of logs by ${length === 1 ? "its" : "their"} class: ${someOf(names)}.`,
        because: model.sensitive.map((each) => each.ref),
      };
    },
  },
  {
    id: "private-responses",
    name: "Personal responses are not cached at the edge",
    verification: "Two accounts ask for the same path through the edge and each gets its own.",
    check: "two test accounts",
    place: ({ components, signsIn }) => {
      const at = components.filter((each) => each.data.kind === "cdn");
      return signsIn
        ? {
            at: at.map((each) => each.ref),
            setting: "Cache-Control: no-store",
            what: "Responses to requests with a token say Cache-Control: no-store; only named static paths are cached.",
          }
        : undefined;
    },
  },
  {
    id: "upload-checks",
    name: "Upload checks",
    verification:
      "A renamed executable, an oversized file and a path in the file name are refused.",
    check: "harmful test files",
    place: (model) => {
      const at = files(model);
      const names = someOf(at.map((each) => each.data.name));
      // What is sealed on a device is looked into there, or nowhere.
      const isSealed = model.choices.some(({ data }) => data.topic === "decision/topic#encryption");
      if (serves(model) && isSealed)
        return {
          at: at.map((each) => each.ref),
          setting: "size on the server; extension and content in the app",
          what: `The server sees of ${names} the size alone, and gives files names of its own; extension and content are checked by the app, before it seals a file and after it has opened one.`,
        };
      return serves(model)
        ? {
            at: at.map((each) => each.ref),
            setting: "size, extension, content",
            what: `Size, extension and content of ${names} are checked; files get names of the system's own and are served from another origin.`,
          }
        : undefined;
    },
  },
  {
    id: "outbound-allow-list",
    name: "Bounded outbound calls",
    verification:
      "A target at a private or link-local address, also behind a redirect, is not called.",
    check: "private address refused",
    place: (model) => {
      const at = targets(model);
      return serves(model)
        ? {
            at: at.map((each) => each.ref),
            setting: "redirects not followed",
            what: `Addresses that people give (${someOf(at.map((each) => each.data.name))}) are resolved and checked before the call; redirects are not followed.`,
          }
        : undefined;
    },
  },
];

function onPage(choices: readonly { readonly data: { readonly technology: string } }[]): boolean {
  return choices.some(({ data }) => data.technology === "payment-page");
}

/** Where the card is typed, as it was decided. */
function cardTaken(
  choices: readonly { readonly data: { readonly technology: string } }[],
  provider: string,
): string {
  return onPage(choices)
    ? `A page of ${provider} takes the card, to which payers are led`
    : `Fields hosted by ${provider} take the card`;
}

/** What refuses rows of another tenant where a query forgets it. */
function belowQueries(
  choices: readonly { readonly data: { readonly technology: string } }[],
  thing: string,
): { readonly name: string; readonly text: string } | undefined {
  const guards: Readonly<Record<string, { readonly name: string; readonly text: string }>> = {
    "row-level-security": {
      name: "row-level security",
      text: `; policies of the database show no row of another ${thing}, whatever a query asks for`,
    },
    "schema-per-tenant": {
      name: "a schema each",
      text: `; the tables of each ${thing} stand in a schema of their own`,
    },
    "database-per-tenant": {
      name: "a database each",
      text: `; the login of each ${thing} opens its own database alone`,
    },
  };
  return choices.flatMap(({ data }) => guards[data.technology] ?? [])[0];
}
