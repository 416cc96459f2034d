import { expect, it } from "vitest";
import { component, connection, drawn } from "../fixtures/drawn.ts";
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
    "the password of each role in Database (Kiln and Stoker) and the user and password of Queue (Stoker)",
  );
});

it("names nothing where stores are bound to the program", () => {
  const components = [component("kiln", "function"), component("database", "relational-store")];
  const connections = [between("kiln", "database", "the binding, or an API token")];
  expect(credentials(drawn({ components, connections }))).toBe("");
});
