import { type DataOf, node, slug } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { fileFormOf, formOf, pathOf } from "./form.ts";
import { codeTold, leadingOf, ledByCode, ledOn } from "./lead-by-code.ts";

const pages = { name: "Flyer", path: "/flyers" };
const field = (name: string) => {
  const { slot: _, ...made } = given(data.field, `flyer.${name}`, {
    entity: "data/entity#flyer",
    name,
    type: "text",
    required: true,
    unique: true,
    generated: false,
  });
  return { ...made, ref: `data/field#flyer.${name}` as const };
};

it("finds what is followed by what people type, and everything else by its id", () => {
  const visit = fileFormOf("read", "Flyer", "visit");
  const read = formOf("read", "Flyer", "read");
  if (visit === undefined) throw new Error("visiting has a form");
  const byCode = ledByCode(visit, [field("title"), field("slug")]);
  expect(
    [byCode, ledByCode(visit, [field("title")]), ledByCode(read, [field("slug")])].map((form) =>
      pathOf(form, pages),
    ),
  ).toEqual(["/flyers/by-slug/{slug}", "/flyers/{flyerId}/visit", "/flyers/{flyerId}"]);
  expect(codeTold(byCode, "Flyer")).toHaveLength(1);
  expect(codeTold(read, "Flyer")).toEqual([]);
});

type Fact = DataOf<typeof data.field>;

/** Flyers that lead to a page of others, by three operations. */
async function flyers(
  fields: readonly (readonly [name: string, more: Partial<Fact>])[],
  success: 200 | 302 = 302,
) {
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(data.entity, "flyer", {
        name: "Flyer",
        aggregate: "data/entity#flyer",
        lifecycle: "new",
      }),
      given(api.resource, "flyers", {
        name: "Flyer",
        path: "/flyers",
        entity: "data/entity#flyer",
      }),
      given(brief.requirement, "fr-1", {
        key: "FR-1",
        kind: "functional",
        text: "Flyers that lead to javascript: are turned down.",
      }),
      given(brief.requirement, "fr-2", {
        key: "FR-2",
        kind: "functional",
        text: "Where a slug collides, a collision of the slug is resolved with a longer one.",
      }),
      ...fields.map(([name, more]) =>
        given(data.field, `flyer.${slug(name)}`, {
          entity: "data/entity#flyer",
          name,
          type: "text",
          required: true,
          unique: false,
          generated: false,
          ...more,
        }),
      ),
      ...(["create", "read", "update"] as const).map((effect) =>
        given(api.operation, effect, {
          operationId: effect,
          method: "get",
          path: "/flyers",
          resource: "api/resource#flyers",
          summary: effect,
          effect,
          access: { kind: "public", because: "A test." },
          realises: [],
          parameters: [],
          success: effect === "read" ? success : 200,
          errors: [],
          paginated: false,
          idempotency: "none",
          lifecycle: "new",
        }),
      ),
    )
    .result();
  const all = plan.get(api.operation).map((each) => node(api.operation, each.id, each.data, why));
  const facts = {
    fields: plan.get(data.field),
    resources: plan.get(api.resource),
    requirements: plan.get(brief.requirement),
  };
  return Object.fromEntries(all.map((each) => [each.id, ledOn(each, leadingOf(all), facts).data]));
}
const why = { kind: "assumed", by: "test/given", reason: "A test.", from: [] } as const;

const ends = [
  ["expires at", { type: "timestamp" }],
  ["is active", { type: "boolean" }],
  ["password hash", { type: "secret-hash" }],
] as const;

it("leads nowhere what is over, and only with its password what has one", async () => {
  const { read } = await flyers(ends);
  expect(read?.errors.map(({ status, problem }) => `${status} ${problem}`)).toEqual([
    "401 password-needed",
    "410 gone",
  ]);
  expect(read?.parameters.map(({ name }) => name)).toEqual(["Link-Password"]);
  expect(read?.description).toContain(
    "A flyer that is past its expires at or is not set active leads nowhere: 410.",
  );
  const plain = await flyers([["title", {}]]);
  expect(plain.read?.errors).toEqual([]);
});

it("takes no target that a browser must not be sent to, and makes a code anew", async () => {
  const { create, update } = await flyers([
    ["target", { type: "url" }],
    ["slug", { unique: true, fallback: true }],
  ]);
  expect(create?.description).toBe(
    "Target: http or https, and no host under which this is published, else 400. A slug that the system gives and that is taken is made anew until one is free.",
  );
  expect(create?.realises).toEqual(["brief/requirement#fr-1", "brief/requirement#fr-2"]);
  expect(update?.realises).toEqual(["brief/requirement#fr-1"]);
});

it("says nothing of addresses to which nobody is sent", async () => {
  const { create } = await flyers([["target", { type: "url" }]], 200);
  expect(create?.description).toBeUndefined();
});
