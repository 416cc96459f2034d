/** What is wrong with a Dockerfile that a parser takes, by the line that it is in. */
export interface ImageFault {
  readonly line: number;
  readonly problem: string;
}

const secret = /\b(?:ARG|ENV)\b.*\b\w*(?:PASSWORD|SECRET|TOKEN|PRIVATE_KEY|API_KEY)\w*\s*=/i;

/** Pinned, in several stages, without a secret, and run by somebody else than root. */
export function imageFaults(text: string): readonly ImageFault[] {
  const lines = text.split("\n").map((each, index) => ({ text: each.trim(), line: index + 1 }));
  const stages = lines.filter((each) => /^FROM\s/i.test(each.text));
  const names = new Set(stages.flatMap((each) => /\sAS\s+(\S+)$/i.exec(each.text)?.[1] ?? []));
  const last = stages.at(-1)?.line ?? 0;
  const user = lines.filter((each) => /^USER\s/i.test(each.text) && each.line > last).at(-1);
  return [
    ...stages.flatMap(({ text: stage, line }) => {
      const image = stage.split(/\s+/).at(1) ?? "";
      const tag = image.split("/").at(-1)?.split(":")[1];
      return names.has(image) || (tag !== undefined && tag !== "latest")
        ? []
        : [{ line, problem: `${image} is not pinned to a version` }];
    }),
    ...(stages.length < 2
      ? [{ line: last || 1, problem: "what builds the program is run with it" }]
      : []),
    ...lines.flatMap(({ text: each, line }) =>
      secret.test(each) ? [{ line, problem: "a secret stays in the layers of the image" }] : [],
    ),
    ...(user && !/^USER\s+(?:0|root)\b/i.test(user.text)
      ? []
      : [{ line: user?.line ?? last, problem: "it is run by root" }]),
  ];
}
