import { type Carrying, carryingOf, optional } from "@planc/core";
import { api, security } from "@planc/core/ir";
import { bullets, codeBlock, inlineCode, paragraph } from "@planc/core/markdown";
import { section } from "../kit.ts";

/** One call that shows that the interface is there and guarded. */
export const tryInterface = section("try-interface", {
  document: "quickstart.md",
  title: "Try the API",
  reads: {
    convention: api.convention,
    operations: api.operation,
    identity: optional(security.identity),
  },
  render: ({ convention, operations, identity }) => {
    if (convention.data.style !== "rest") return undefined;
    const list = operations.find((each) => each.data.paginated && !each.data.path.includes("{"));
    if (list === undefined) return undefined;
    const isLimited = list.data.parameters.some(({ name }) => name === "limit");
    const base = `https://$HOST${convention.data.basePath.replace(/\/$/, "")}`;
    const [way] = list.data.access.kind === "authenticated" ? carryingOf(identity?.data) : [];
    const signIn = operations.find(
      ({ data }) => data.session === "begins" && data.request === "api/schema#auth-credentials",
    );
    const cookies = way?.in === "cookie" && signIn !== undefined;
    const call = [
      `curl -i "${base}${list.data.path}${isLimited ? "?limit=10" : ""}"`,
      ...(cookies ? ["  -b cookies.txt"] : way ? [shown(way)] : []),
    ].join(" \\\n");
    const begin = [
      `curl -i "${base}${signIn?.data.path}"`,
      "  -c cookies.txt",
      '  -H "Origin: https://$HOST"',
      '  -H "Content-Type: application/json"',
      `  -d "{\\"email\\":\\"$EMAIL\\",\\"password\\":\\"$PASSWORD\\"}"`,
    ].join(" \\\n");
    return {
      blocks: [
        ...(cookies
          ? [
              codeBlock("sh", begin),
              paragraph("Expect:"),
              bullets([[`${signIn.data.success}, cookie `, inlineCode(way.name)]]),
            ]
          : []),
        codeBlock("sh", call),
        paragraph("Expect:"),
        bullets([
          `200, a page of ${list.data.resource.slice("api/resource#".length)}`,
          ...(way ? [`401 without the ${way.in === "cookie" ? "cookie" : way.credential}`] : []),
        ]),
      ],
    };
  },
});

/** The argument of curl that shows who calls. */
function shown({ in: place, name, prefix, credential }: Carrying): string {
  const value = `$${credential.toUpperCase()}`;
  return place === "cookie"
    ? `  -b "${name}=${value}"`
    : `  -H "${name}: ${prefix ? `${prefix} ` : ""}${value}"`;
}
