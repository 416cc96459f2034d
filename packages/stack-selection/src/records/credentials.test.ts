import { expect, it } from "vitest";
import { alert, component, connection, drawn, operation } from "../fixtures/drawn.ts";
import { credentials } from "./credentials.ts";

const between = (from: string, to: string, authentication: string) => {
  const each = connection(from, to);
  return { ...each, data: { ...each.data, authentication } };
};

it("names what programs sign in with, and neither roles of the cloud nor what callers bring", () => {
  const components = [
    component("kiln", "service", { name: "Kiln" }),
    component("stoker", "worker", { name: "Stoker" }),
    component("database", "relational-store", { name: "Database" }),
    component("queue", "broker", { name: "Queue" }),
    component("files", "object-store", { name: "Files" }),
    component("caller", "external-system", { name: "Caller" }),
  ];
  const connections = [
    between("kiln", "database", "database role, SCRAM-SHA-256"),
    between("stoker", "database", "database role, SCRAM-SHA-256"),
    between("queue", "stoker", "broker user and password"),
    between("kiln", "files", "IAM role"),
    between("caller", "kiln", "secret API key"),
  ];
  expect(credentials(drawn({ components, connections }))).toBe(
    "the password for Database (Kiln and Stoker) and the user and password of Queue (Stoker)",
  );
});

it("names nothing where stores are bound to the program", () => {
  const components = [component("kiln", "function"), component("database", "relational-store")];
  const connections = [between("kiln", "database", "the binding, or an API token")];
  expect(credentials(drawn({ components, connections }))).toBe("");
});

it("counts the secret of reports that enter by a gateway, and none where a public key checks them", () => {
  const components = [
    component("kiln", "service", { name: "Kiln" }),
    component("gate", "gateway", { name: "Gate" }),
    component("carrier", "external-system", { name: "Carrier" }),
    component("post", "external-system", { name: "Post" }),
    component("ledger", "relational-store", { name: "Ledger" }),
  ];
  const reported = (from: string, proof: string) => {
    const each = between(from, "gate", "signature in X-Signature");
    const webhook = {
      proof,
      key: "id",
      fields: [],
      repeats: "unknown",
      handler: components[0]?.ref,
    };
    return { ...each, data: { ...each.data, webhook } } as typeof each;
  };
  const connections = [
    reported("carrier", "HMAC-SHA256 of the raw body under the secret of the endpoint"),
    reported("post", "ECDSA signature of the raw body, under the public key of the endpoint"),
    // What hands it on signs nothing.
    between("gate", "kiln", "body signature"),
    between("kiln", "carrier", "API key"),
    between("kiln", "ledger", "database account"),
  ];
  expect(credentials(drawn({ components, connections }))).toBe(
    "the secret that checks reports of Carrier (Kiln), the key of Carrier (Kiln) and the password for Ledger (Kiln)",
  );
});

it("counts the key of the links that whoever invites is handed", () => {
  const operations = [operation("issueInvitation", "command")];
  expect(credentials(drawn({ operations }))).toBe("the key that signs links of invitations");
});

it("counts the key of what asks for everybody through the gateway, and what reads the database beside the collector", () => {
  const components = [
    component("kiln", "service", { name: "Kiln" }),
    component("shop", "service", { name: "Shop" }),
    component("gate", "gateway", { name: "Gate" }),
    component("watch", "monitoring", { technology: "OpenTelemetry Collector" }),
  ];
  const connections = [between("gate", "kiln", "none"), between("shop", "gate", "none")];
  const watched = alert("Queue");
  const source = { from: "sql_exporter, by a query" };
  const alerts = [{ ...watched, data: { ...watched.data, source } }];
  expect(credentials(drawn({ components, connections, alerts }))).toBe(
    "the password that sql_exporter reads the database by and the key that Shop signs the address of a client with, in the header that it hands on",
  );
});
