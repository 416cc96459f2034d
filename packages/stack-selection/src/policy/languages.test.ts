import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { concepts, inUse, mention, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";
import type { StackInput } from "./stack-options.ts";

const garden: readonly Draft[] = [product(["web-application"]), ...concepts("Plot", "Member")];

const compile = (nodes: readonly Draft[], options: StackInput) =>
  planTester({ plugins: [plugin], options: { turns: false, ...options } })
    .with(...nodes)
    .result();

describe("languages that policy leaves", () => {
  const technologies = {
    TypeScript: { status: "approved", reason: "Our people write it." },
    Go: { status: "approved", reason: "Our people write it." },
  } as const;
  const errors = async (options: StackInput, ...nodes: readonly Draft[]) => {
    const { findings } = await compile([...garden, ...nodes], options);
    return findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  };

  it("are told as a conflict with what is used from none of them, and the text stands", async () => {
    const nodes = [...garden, mention("Spring Boot")];
    const { plan } = await compile(nodes, { technologies });
    const languages = plan.get(decision.choice).filter(({ id }) => id.startsWith("language"));
    expect(languages.map(({ data }) => data.technology)).toContain("java");
    expect(await errors({ technologies }, mention("Spring Boot"))).toEqual([
      "Spring Boot in the text (test, line 1) and what is approved (technologies.Go and technologies.TypeScript) cannot hold together: Spring Boot is used from Java and Kotlin; the configuration approves Go and TypeScript, and no other: Our people write it.",
    ]);
  });

  it("are no conflict with what a repository uses, or with a language of a list", async () => {
    const found = [inUse("Spring Boot", "api-framework"), inUse("Java", "language")];
    expect(await errors({ technologies }, ...found)).toEqual([]);
    expect(await errors({ technologies }, mention("Fastify"))).toEqual([]);
  });

  it("are told once where the text names the language itself", async () => {
    const told = await errors({ technologies }, mention("Python"));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^Python in the text .*and what is approved/);
  });

  it("are a smallest set: what is forbidden, and what is used from it alone", async () => {
    const forbidden = {
      Kotlin: { status: "forbidden", reason: "Nobody reads it." },
      Java: { status: "forbidden", reason: "It is slow to start." },
      PHP: { status: "forbidden", reason: "Nobody writes it." },
    } as const;
    const [told = ""] = await errors({ technologies: forbidden }, mention("Spring Boot"));
    expect(told).toContain(
      "technologies.Java of the configuration, which forbids it and technologies.Kotlin",
    );
    expect(told).not.toContain("PHP");
  });
});
