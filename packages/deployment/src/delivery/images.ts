import { checkTools } from "../catalog/check-tools.ts";
import type { Planned, Stage } from "./stage.ts";

/** Built once, scanned, signed: what is put anywhere later is this. */
export function imagesOf({ built, apart }: Planned, needs: string[]): readonly Stage[] {
  const containers = built.filter(({ data }) => data.build !== undefined);
  if (containers.length === 0) return [];
  const of = apart
    ? {}
    : {
        each: containers.map(({ id, data }) => ({
          name: id,
          folder: data.folder ?? ".",
          file: data.build?.file ?? "Dockerfile",
        })),
      };
  return [
    {
      key: "build",
      name: "Image",
      does: `${containers.map(({ data }) => data.name).join(", ")}: SBOM, Trivy`,
      gate: "no high, critical",
      needs,
      on: "main",
      commands: [
        'docker buildx build --file "$PLAN/$FILE" --tag "$REGISTRY/$UNIT:$VERSION" --sbom=true --provenance=mode=max --push .',
        `docker run --rm -v "$HOME/.docker:/root/.docker:ro" ${checkTools.trivy} image --severity HIGH,CRITICAL --ignore-unfixed --exit-code 1 "$REGISTRY/$UNIT:$VERSION"`,
      ],
      ...of,
    },
    {
      key: "sign",
      name: "Sign",
      does: "cosign, keyless",
      needs: ["build"],
      on: "main",
      commands: [
        'digest=$(docker buildx imagetools inspect "$REGISTRY/$UNIT:$VERSION" --format "{{.Manifest.Digest}}")',
        'cosign sign --yes "$REGISTRY/$UNIT@$digest"',
      ],
      ...of,
    },
  ];
}
