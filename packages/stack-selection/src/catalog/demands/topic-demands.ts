import type { KnownTopic } from "../topic-keys.ts";
import type { Ask } from "./demand.ts";

const component = (because: string): Ask => ({ kind: "component", because });
const store = (because: string): Ask => ({ kind: "store", because });
const message = (because: string): Ask => ({ kind: "message", because });

const keeper = "A database that nothing reads or writes keeps nothing that is asked for.";
const tables = "A database without a table of its own keeps nothing that another does not.";

/** What the choice for a need asks, whichever technology it is. */
export const topicDemands: Readonly<Partial<Record<KnownTopic, readonly Ask[]>>> = {
  "relational-store": [component(keeper), store(tables)],
  "document-store": [component(keeper), store(tables)],
  "key-value-store": [component(keeper), store(tables)],
  "wide-column-store": [component(keeper), store(tables)],
  "time-series-store": [component(keeper), store(tables)],
  "graph-store": [component(keeper), store(tables)],
  "vector-store": [component(keeper), store(tables)],
  "search-engine": [
    component("A search engine that nothing feeds finds nothing."),
    { kind: "flow", because: "A search engine is there for the searches that people wait for." },
  ],
  cache: [
    component("A cache that nothing asks saves nothing."),
    { kind: "flow", because: "A cache is there for the answers that are asked for again." },
    {
      kind: "session",
      when: "sessions",
      because: "The text wants sessions in it, so signing in has to write there.",
    },
  ],
  "message-broker": [
    component("A broker is handed to by one part and taken from by another."),
    message("A broker without an event or a job that goes through it carries nothing."),
  ],
  "object-store": [
    component("Object storage that nothing reads or writes keeps nothing."),
    {
      kind: "message",
      unless: ["files", "client-files"],
      because: "What is kept there, and no person sends, is written by work that the plan draws.",
    },
    {
      kind: "operation",
      use: "upload",
      when: "files",
      because: "Files get there by an operation that takes them, or hands out an address for them.",
    },
  ],
  cdn: [component("An edge that nobody fetches from holds nothing.")],
  "identity-provider": [
    component("A provider that nothing asks signs nobody in."),
    {
      kind: "operation",
      use: "sign-in",
      because: "Its tokens are for the operations that ask who is calling.",
    },
  ],
  "api-gateway": [component("A gateway that no request goes through guards nothing.")],
  "load-balancer": [component("A balancer that no request goes through spreads nothing.")],
  metrics: [
    component("Measurements come from what reports them."),
    {
      kind: "measurement",
      by: "alert",
      because: "Measurements that nobody is woken by are kept for nobody.",
    },
  ],
  "real-time": [
    {
      kind: "channel",
      because: "Changes reach a client only over a connection that is held open for them.",
    },
    {
      kind: "operation",
      use: "subscription",
      because: "A client can only listen for what the contract of the interface lists.",
    },
  ],
  push: [
    component("A channel to devices that nothing is handed to tells nobody."),
    message("A notification has something that sets it off."),
  ],
  email: [
    component("A mail service that nothing is handed to sends nothing."),
    message("A mail has something that sets it off."),
  ],
  sms: [
    component("A text message service that nothing is handed to sends nothing."),
    message("A text message has something that sets it off."),
  ],
  crm: [
    component("A system of customers that nothing calls is not integrated."),
    message("Customers are kept in step by something that sets it off."),
  ],
  payments: [
    component("A payment provider that nothing calls takes no money."),
    {
      kind: "operation",
      use: "payment",
      because: "Money is taken where an operation asks for it, or outside of this product.",
    },
    {
      kind: "operation",
      use: "webhook",
      because:
        "The provider tells the outcome by calling an operation, later than the answer to the payer.",
    },
  ],
  "offline-store": [component("Data on the device is read and written by the client.")],
  "machine-learning": [
    component("A model that nothing trains or asks gives no answer."),
    message("Training or asking a model has something that sets it off."),
  ],
  "load-testing": [
    {
      kind: "measurement",
      by: "scenario",
      because: "A tool for load tests is there for the loads that are to be tried.",
    },
  ],
  "end-to-end-testing": [
    { kind: "flow", because: "What is tested through the screens is what people do there." },
  ],
};
