import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { deployedIn, ground } from "../fixtures/deployed.ts";
import { part, wire } from "../fixtures/drawn-parts.ts";
import { choice } from "../fixtures/nodes.ts";
import { placesOf } from "../model/places.ts";
import { deploymentView } from "./deployment-view.ts";

const notes = part("notes", "Notes", {
  kind: "relational-store",
  choice: "decision/choice#relational-store",
  technology: "Logbook",
});

async function viewOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [] })
    .with(...nodes)
    .result();
  const components = plan.get(architecture.component);
  const deployed = deployedIn(plan);
  const connections = plan.get(architecture.connection);
  const views = { product: "Ferry", components, connections, most: 20 };
  return { places: placesOf(components, deployed), drawn: deploymentView(views, deployed)?.text };
}

it("puts programs into what they run in, and what is rented at its provider", async () => {
  const { drawn } = await viewOf(
    part("app", "App", { kind: "web-client" }),
    part("desk", "Desk"),
    notes,
    wire("app", "desk", "HTTPS"),
    wire("desk", "notes", "SQL"),
    ...ground,
  );
  expect(drawn?.split("\n").slice(2, 14)).toEqual([
    '  subgraph system["Ferry"]',
    '    subgraph c_at__2f__Devices__20__of__20__people["Devices of people"]',
    '      c_app["App<br/>[App]"]',
    "    end",
    '    subgraph c_at__2f__Harbour__20__Cloud["Harbour Cloud"]',
    '      subgraph c_at__2f__Harbour__20__Cloud__2f__Quay["Quay<br/>[Rented Quay]"]',
    '        c_desk["Desk<br/>[Desk]<br/>3 instances"]',
    "      end",
    '      c_notes[("Notes<br/>[Logbook]")]',
    "    end",
    "  end",
    '  c_app -->|"HTTPS"| c_desk',
  ]);
  expect(drawn).toContain('c_desk -->|"SQL"| c_notes');
});

it("puts what takes reports in beside the programs, and into no function", async () => {
  const gauge = part("gauge", "Gauge", {
    kind: "monitoring",
    choice: "decision/choice#instrumentation",
  });
  const reporting = [gauge, part("desk", "Desk"), ...choice("instrumentation", "Opentelemetry")];
  const homeOf = async (...nodes: readonly Draft[]) => {
    const { places, unplaced } = (await viewOf(...reporting, ...nodes)).places;
    const holds = ({ components }: { readonly components: readonly { readonly id: string }[] }) =>
      components.some(({ id }) => id === "gauge");
    const all = places.flatMap((place) => [place, ...place.places]);
    return [all.find(holds)?.path, unplaced.map(({ id }) => id)];
  };
  expect(await homeOf(...ground)).toEqual([["Harbour Cloud", "Quay"], []]);
  expect(await homeOf(...choice("functions", "Swell"))).toEqual([undefined, ["gauge"]]);
});

it("lets one arrow of a place stand for those of most of its programs", async () => {
  const programs = ["desk", "lock", "mast"];
  const { drawn } = await viewOf(
    ...programs.map((id) => part(id, id)),
    notes,
    ...programs.map((id) => wire(id, "notes", "SQL")),
    part("tides", "Tides", { kind: "external-system" }),
    wire("mast", "tides", "HTTPS"),
    ...ground,
  );
  expect(drawn?.match(/.*-->.*/g)).toEqual([
    '  c_at__2f__Harbour__20__Cloud__2f__Quay -->|"SQL"| c_notes',
    '  c_mast -->|"HTTPS"| c_tides',
  ]);
});

it("claims no place for what nothing was decided of, and draws nothing where no place is known", async () => {
  const { places, drawn } = await viewOf(
    part("app", "App", { kind: "web-client" }),
    part("desk", "Desk"),
    notes,
    wire("desk", "notes", "SQL"),
  );
  expect(places.places).toEqual([]);
  expect(places.unplaced.map(({ id }) => id)).toEqual(["app", "desk", "notes"]);
  expect(drawn).toBeUndefined();
});
