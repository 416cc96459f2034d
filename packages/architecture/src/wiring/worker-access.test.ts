import type { Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import {
  action,
  actor,
  choice,
  concept,
  product,
  relation,
  requirement,
  style,
  system,
} from "../fixtures/nodes.ts";

/** Letters with enclosures, each kept for a while; whoever has the letter hears of it on a device. */
const letters: readonly Draft[] = [
  product("Letters", ["web-application"]),
  actor("Clerk"),
  concept("Letter"),
  concept("Enclosure"),
  concept("Seal"),
  concept("Device"),
  relation("Enclosure", "Letter", { owned: true }),
  relation("Letter", "Seal"),
  action("Clerk", "create", "Letter", "create"),
  action("Clerk", "register", "Device", "create"),
  action("Clerk", "create", "Seal", "create"),
  ...choice("relational-store", "PostgreSQL"),
  ...choice("object-store", "Amazon S3"),
  given(brief.quantity, "kept", {
    about: "letters",
    said: "letters are kept for two years",
    measure: "retention",
    kind: "limit",
    comparator: "=",
    value: 2,
    unit: "year",
    subject: "brief/concept#letter",
  }),
];
const inFiles = choice("archive", "Archive objects");
const archived: readonly Draft[] = [
  ...letters.filter(({ slot }) => slot !== "brief/quantity"),
  given(brief.quantity, "kept", {
    about: "letters",
    said: "letters are kept for two years and then archived",
    measure: "retention",
    kind: "limit",
    comparator: "=",
    value: 2,
    unit: "year",
    subject: "brief/concept#letter",
  }),
  ...inFiles,
];

const wiresOf = async (to: string, nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  return plan
    .get(architecture.connection)
    .filter(({ data }) => idIn(data.to) === to)
    .map(({ data: { from, purpose, writes = [] } }) => ({
      from: idIn(from),
      purpose,
      writes: writes.map(idIn),
    }));
};
const ofWorker = async (to: string, nodes: readonly Draft[]) =>
  (await wiresOf(to, nodes)).filter(({ from }) => from === "background-worker");

it("has a worker delete rows past their time with what cannot be without them, and nothing else", async () => {
  expect(await ofWorker("relational-store", [...letters, style("layered-monolith")])).toEqual([
    {
      from: "background-worker",
      purpose: "claims jobs from a table and deletes letters past their time",
      writes: ["enclosure", "letter"],
    },
  ]);
});

it("leads who archives to the files that the archive lies in, and only where it lies in files", async () => {
  const plain = style("layered-monolith");
  expect(await ofWorker("object-store", [...archived, plain])).toEqual([
    {
      from: "background-worker",
      purpose: "writes the archive of letters, and reads it back",
      writes: [],
    },
  ]);
  expect(await ofWorker("object-store", [...letters, ...inFiles, plain])).toEqual([]);
  const elsewhere = archived.filter((each) => !inFiles.includes(each));
  expect(await ofWorker("object-store", [...elsewhere, plain])).toEqual([]);
});

it("leaves the time of rows to the service that owns them", async () => {
  const nodes = [...archived, style("microservices")];
  const { plan } = await compile(nodes);
  const keeping = plan
    .get(architecture.component)
    .filter(({ data }) => data.responsibilities.some((each) => /moves out/.test(each)));
  expect(keeping.map(({ data }) => data.owns.includes("brief/concept#letter"))).toEqual([true]);
  expect(plan.node("architecture/component#background-worker")).toBeUndefined();
  const archivers = (await wiresOf("object-store", nodes)).filter(({ purpose }) =>
    purpose.startsWith("writes the archive"),
  );
  expect(archivers.map(({ from }) => from)).toEqual(keeping.map(({ id }) => id));
});

it("says where a worker finds the devices that it pushes to, where it pushes", async () => {
  const purposes = async (...more: readonly Draft[]) =>
    (await ofWorker("relational-store", [...letters, style("layered-monolith"), ...more])).map(
      ({ purpose }) => /reads the [^,]*? that it pushes to/.exec(purpose)?.[0],
    );
  expect(await purposes(system("Pigeon Post", "push notifications"))).toEqual([
    "reads the devices that it pushes to",
  ]);
  expect(await purposes()).toEqual([undefined]);
});

it("says what a worker changes by its work, with what comes of it and nobody makes", async () => {
  const worked = [
    ...letters.filter(({ slot }) => slot !== "brief/quantity"),
    style("layered-monolith"),
    requirement("R1", "Letters are franked in the background."),
    concept("Franking"),
    relation("Franking", "Letter"),
    action("Clerk", "list", "Franking", "list"),
    action(undefined, "frank", "Letter", "transition", {
      state: "franked",
      automatic: "event",
      background: true,
    }),
  ];
  expect((await ofWorker("relational-store", worked)).map(({ writes }) => writes)).toEqual([
    ["franking", "letter"],
  ]);
});
