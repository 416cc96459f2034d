/** What of files for Terraform does not hold: each names what another declares, carries tags, and holds no secret. */
export function checkTerraform(
  files: readonly { readonly path: string; readonly text: string }[],
): readonly { readonly file: string; readonly problem: string }[] {
  const sources = files.filter(({ path }) => path.endsWith(".tf"));
  const declared = new Set<string>();
  const twice: { file: string; problem: string }[] = [];
  for (const { path, text } of sources) {
    for (const address of declarations(text)) {
      if (declared.has(address))
        twice.push({ file: path, problem: `${address} is declared twice` });
      declared.add(address);
    }
  }
  const faults = sources.flatMap(({ path, text }) => [
    ...references(text)
      .filter((each) => !declared.has(each))
      .map((each) => ({ file: path, problem: `${each} is declared nowhere` })),
    ...untagged(text).map((each) => ({ file: path, problem: `${each} has no tags` })),
    ...[...text.matchAll(/^\s*\w*(?:password|secret|token)\w*\s*=\s*"(?!\$\{)([^"]+)"/gim)].map(
      ([found]) => ({ file: path, problem: `a secret stands in it: ${found.trim()}` }),
    ),
  ]);
  return [...twice, ...faults];
}

function declarations(text: string): readonly string[] {
  return [
    ...[...text.matchAll(/^resource "([^"]+)" "([^"]+)"/gm)].map(
      ([, type, name]) => `${type}.${name}`,
    ),
    ...[...text.matchAll(/^data "([^"]+)" "([^"]+)"/gm)].map(
      ([, type, name]) => `data.${type}.${name}`,
    ),
    ...[...text.matchAll(/^variable "([^"]+)"/gm)].map(([, name]) => `var.${name}`),
    ...[...text.matchAll(/^locals \{\n([\s\S]*?)\n\}/gm)].flatMap(([, body = ""]) =>
      [...body.matchAll(/^ {2}(\w+)\s*=/gm)].map(([, name]) => `local.${name}`),
    ),
  ];
}

/** All that is named in code; texts that only look so, as actions of policies, have a colon or no such beginning. */
function references(text: string): readonly string[] {
  const code = text.replace(/^#.*$/gm, "");
  const found = code.matchAll(
    /(?<![\w."/])(?:data\.aws_\w+\.\w+|aws_\w+\.\w+|(?:var|local)\.\w+)/g,
  );
  return [...new Set([...found].map(([each]) => each))];
}

/** Kinds of resources that AWS puts no tags on. */
const tagless =
  /^aws_(?:route53_record|s3_bucket_\w+|iam_role_policy|iam_role_policy_attachment|route_table_association|acm_certificate_validation|appautoscaling_policy|scheduler_schedule)$/;

function untagged(text: string): readonly string[] {
  return [...text.matchAll(/^resource "([^"]+)" "([^"]+)" \{\n([\s\S]*?)\n\}/gm)].flatMap(
    ([, type = "", name, body = ""]) =>
      tagless.test(type) || /^ {2}tags = \{/m.test(body) ? [] : [`${type}.${name}`],
  );
}
