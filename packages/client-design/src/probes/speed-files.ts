import * as z from "zod";
import { budgetFiles, manifestFile } from "../artifacts/speed-files.ts";
import { probe } from "../kit.ts";

const address = z.string().startsWith("/");

/** Members that browsers ask of a manifest before they offer to install it. */
const manifest = z.strictObject({
  id: address,
  name: z.string().min(1).max(45),
  short_name: z.string().min(1).max(12),
  start_url: address,
  scope: address,
  display: z.enum(["standalone", "fullscreen", "minimal-ui", "browser"]),
  lang: z.string().min(2).optional(),
  theme_color: z.string().optional(),
  background_color: z.string().optional(),
  icons: z
    .array(
      z.strictObject({
        src: address,
        sizes: z.string().regex(/^\d+x\d+$/),
        type: z.string().startsWith("image/"),
        purpose: z.enum(["any", "maskable", "monochrome"]).optional(),
      }),
    )
    .refine((icons) =>
      ["192x192", "512x512"].every((each) => icons.some(({ sizes }) => sizes === each)),
    ),
  shortcuts: z.array(z.strictObject({ name: z.string().min(1), url: address })).optional(),
});

const assertion = z.tuple([
  z.enum(["off", "warn", "error"]),
  z.strictObject({ maxNumericValue: z.number().positive() }),
]);
const lighthouse = z.strictObject({
  ci: z.strictObject({
    collect: z.strictObject({
      url: z.array(z.url()).min(1),
      numberOfRuns: z.int().positive(),
      settings: z.strictObject({
        formFactor: z.enum(["mobile", "desktop"]),
        throttlingMethod: z.enum(["simulate", "devtools", "provided"]),
        throttling: z.record(z.string(), z.number().positive()),
      }),
    }),
    assert: z.strictObject({
      assertMatrix: z
        .array(
          z.strictObject({
            matchingUrlPattern: z.string().refine(isPattern),
            assertions: z.record(z.string(), assertion),
          }),
        )
        .min(1),
    }),
  }),
});
const limits = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      path: z.string().min(1),
      limit: z.string().regex(/^\d+(?:\.\d+)? [kM]?B$/),
      gzip: z.boolean(),
    }),
  )
  .min(1);

function isPattern(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

/** What the reader of such a file would not take; nothing where it takes all. */
export function faultOf(path: string, text: string): string | undefined {
  const value: unknown = JSON.parse(text);
  const form = path.endsWith(".webmanifest")
    ? manifest
    : path.endsWith("lighthouserc.json")
      ? lighthouse
      : limits;
  const parsed = form.safeParse(value);
  if (!parsed.success) return z.prettifyError(parsed.error);
  const opened = lighthouse.safeParse(value);
  if (!opened.success) return undefined;
  const { collect, assert } = opened.data.ci;
  const missed = collect.url.find(
    (url) =>
      !assert.assertMatrix.some(({ matchingUrlPattern }) =>
        new RegExp(matchingUrlPattern, "u").test(url),
      ),
  );
  return missed === undefined ? undefined : `no assertion holds for ${missed}`;
}

/** Every pattern of addresses fits one address that is opened, and each file has the form that its reader takes. */
export const speedFilesProbe = probe("speed-files", {
  of: { budgets: budgetFiles, manifests: manifestFile },
  when: "compile",
  tool: "forms of budgets and manifests",
  run: async ({ files, report }) => {
    const fail = (file: string, problem: string) => {
      report("budget-file-wrong", { file, problem });
      return { status: "failed", detail: `${file}: ${problem}` } as const;
    };
    for (const { path, text } of [...files.budgets, ...files.manifests]) {
      const problem = faultOf(path, text);
      if (problem !== undefined) return fail(path, problem);
    }
    return { status: "passed", detail: `${files.budgets.length + files.manifests.length} files` };
  },
});
