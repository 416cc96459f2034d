import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parse } from "plist";
import * as z from "zod";
import { nativeFiles } from "../artifacts/native.ts";
import { knownAndroid } from "../catalog/native-declarations.ts";
import { probe } from "../kit.ts";

const appleLinks = z.object({
  applinks: z.object({
    details: z
      .array(
        z.object({
          appIDs: z.array(z.string().regex(/^[^.]+\..+$/)).min(1),
          components: z
            .array(z.object({ "/": z.string().startsWith("/"), comment: z.string() }))
            .min(1),
        }),
      )
      .min(1),
  }),
});
const assetLinks = z
  .array(
    z.object({
      relation: z.array(z.literal("delegate_permission/common.handle_all_urls")).min(1),
      target: z.object({
        namespace: z.literal("android_app"),
        package_name: z.string().min(1),
        sha256_cert_fingerprints: z.array(z.string().min(1)).min(1),
      }),
    }),
  )
  .min(1);
const named = z.array(z.object({ "@android:name": z.string() }));
const manifest = z.object({
  manifest: z.object({
    "uses-permission": named,
    "uses-feature": named.optional(),
    application: z.unknown(),
  }),
});
const expo = z.object({
  expo: z.object({
    name: z.string().min(1),
    ios: z.object({ infoPlist: z.record(z.string(), z.unknown()), privacyManifests: z.unknown() }),
    android: z.object({
      permissions: z.array(
        z
          .string()
          .refine((each) => knownAndroid.has(each), { error: "is no permission of Android" }),
      ),
    }),
    plugins: z.array(
      z.union([z.string(), z.tuple([z.string(), z.record(z.string(), z.unknown())])]),
    ),
  }),
});
const dictionary = z.record(z.string(), z.unknown());

const xmlReader = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  isArray: (name) => name === "uses-permission" || name === "uses-feature",
});

/** What is wrong with a file, as its own reader would say; nothing where it is well. */
export function faultOf(path: string, text: string): string | undefined {
  try {
    if (/\.(?:plist|entitlements|xcprivacy)$/.test(path)) {
      const read = dictionary.safeParse(parse(text));
      if (!read.success) return "is no dictionary";
      const empty = Object.entries(read.data).find(([, value]) => value === "");
      return empty ? `${empty[0]} is empty` : undefined;
    }
    if (path.endsWith(".xml")) {
      const valid = XMLValidator.validate(text);
      if (valid !== true) return `line ${valid.err.line}: ${valid.err.msg}`;
      if (!path.endsWith("AndroidManifest.xml")) return undefined;
      const read = manifest.safeParse(xmlReader.parse(text));
      if (!read.success) return read.error.issues[0]?.message ?? "is no manifest";
      const { "uses-permission": permissions, "uses-feature": features = [] } = read.data.manifest;
      const unknown = [...permissions, ...features].find(
        (each) => !knownAndroid.has(each["@android:name"]),
      );
      return unknown
        ? `${unknown["@android:name"]} is no permission or feature of Android`
        : undefined;
    }
    const read: unknown = JSON.parse(text);
    const shape = path.endsWith("apple-app-site-association")
      ? appleLinks
      : path.endsWith("assetlinks.json")
        ? assetLinks
        : path.endsWith("app.config.json")
          ? expo
          : dictionary;
    const found = shape.safeParse(read);
    return found.success
      ? undefined
      : `${found.error.issues[0]?.path.join(".")}: ${found.error.issues[0]?.message}`;
  } catch (error) {
    return error instanceof Error ? error.message : "does not parse";
  }
}

/** Reads what both systems read of an app: property lists, the manifest by its permissions, the files of the domain. */
export const nativeReaders = probe("native-readers", {
  of: { nativeFiles },
  when: "compile",
  tool: "readers of plist, XML, links",
  run: ({ files, report }) => {
    let wrong = 0;
    for (const { path, text } of files.nativeFiles) {
      const fault = faultOf(path, text);
      if (fault === undefined) continue;
      wrong += 1;
      report("native-file-wrong", { file: path, problem: fault });
    }
    const counted = files.nativeFiles.length;
    return wrong > 0
      ? { status: "failed", detail: `${wrong} of ${counted} files are refused` }
      : { status: "passed", detail: `${counted} files read` };
  },
});
