import { type PlanNodeOf, type Ref, soleRef } from "@planc/core";
import { architecture, brief, decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "./fixtures/compile.ts";
import { prompts } from "./fixtures/prompts.ts";
import { compilerOf, forcesOf, without } from "./fixtures/without.ts";
import { corePlugins, packFor, withPack } from "./index.ts";

type Component = PlanNodeOf<typeof architecture.component>;

/** What a product of its kind consists of, whatever its text says: programs, and what they are reached by. */
const ofItsKind: readonly Component["data"]["kind"][] = [
  "command-line",
  "library",
  "load-balancer",
  "mobile-client",
  "pipeline-stage",
  "scheduler",
  "service",
  "web-client",
];
const product = soleRef(brief.product);

it.each(Object.entries(prompts))(
  "has nothing in the plan of a %s that stays without what it cites",
  async (_name, prompt) => {
    const style = (await compile(prompt)).plan.get(decision.style)?.data.style;
    const pack = packFor(style);
    const plugins = pack ? withPack(pack, { chosen: false }) : corePlugins;
    const { plan } = await compile(prompt, plugins);
    const again = compilerOf(plugins);
    const nodes = again.nodesOf(plan);
    // Once without the same, as components share what they stand on.
    const known = new Map<string, ReturnType<typeof again.compile>>();
    const compiledWithout = (gone: ReadonlySet<Ref>) => {
      const key = [...gone].sort().join("\n");
      const found = known.get(key) ?? again.compile(without(nodes, gone));
      known.set(key, found);
      return found;
    };
    const components = plan.get(architecture.component);
    const whole = await again.compile(nodes);
    expect(whole.plan.get(architecture.component)).toEqual(components);
    for (const component of components) {
      const { id, data } = component;
      const gone = new Set<Ref>();
      for (let there: Component | undefined = component, at = whole.plan; there; ) {
        const more: readonly Ref[] = forcesOf(at, there).filter((ref) => !gone.has(ref));
        // The product is what is left when no word is.
        const words = more.filter((ref) => ref !== product);
        const out = words.length > 0 ? words : more;
        expect([id, out]).not.toEqual([id, []]);
        for (const ref of out) gone.add(ref);
        const less = await compiledWithout(gone);
        expect(less.findings.filter(({ code }) => /crashed/.test(code))).toEqual([]);
        at = less.plan;
        there = at.get(architecture.component).find((each) => each.id === id);
      }
      if (gone.has(product))
        expect([id, ofItsKind]).toEqual([id, expect.arrayContaining([data.kind])]);
    }
  },
);
