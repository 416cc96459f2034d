import type { ActionKey } from "../catalog/actions.ts";
import { type Choice, chosenFor } from "./facts.ts";

/** How a version is put where it runs, and taken back: shell commands over `$VERSION`, `$PRODUCT`, `$UNIT` and `$ENVIRONMENT`. */
export interface Rollout {
  /** `Amazon ECS`. */
  readonly platform: string;
  readonly deploy: readonly string[];
  readonly rollback: readonly string[];
  /** Signs in at the provider, by a token of the run and never by a stored key. */
  readonly provider?: "aws" | "azure" | "google";
  readonly variables: readonly Variable[];
  /** Its commands run in the folder of the unit, with its toolchain. */
  readonly inFolder?: true;
  /** It takes an image, so that one has to be built and signed. */
  readonly takesImages: boolean;
  /** What the platform itself does with a version that does not start. */
  readonly refuses: string;
}

export interface Variable {
  readonly name: string;
  readonly kind: "config" | "secret";
  readonly purpose: string;
}

const aws: readonly Variable[] = [
  { name: "AWS_REGION", kind: "config", purpose: "region that is deployed to" },
  { name: "AWS_ROLE", kind: "config", purpose: "role that the run takes by its own token" },
];
const azure: readonly Variable[] = [
  { name: "AZURE_CLIENT_ID", kind: "config", purpose: "identity that the run takes" },
  { name: "AZURE_TENANT_ID", kind: "config", purpose: "directory of that identity" },
  { name: "AZURE_SUBSCRIPTION_ID", kind: "config", purpose: "what is deployed into" },
  { name: "RESOURCE_GROUP", kind: "config", purpose: "group that the apps are in" },
];
const cloudflare: readonly Variable[] = [
  { name: "CLOUDFLARE_ACCOUNT_ID", kind: "config", purpose: "account that is deployed to" },
  { name: "CLOUDFLARE_API_TOKEN", kind: "secret", purpose: "may edit this one program" },
];
const cluster: readonly Variable[] = [
  { name: "CLUSTER", kind: "config", purpose: "name of the cluster" },
];

export const actionOf = { aws: "aws", azure: "azure", google: "google" } as const satisfies Record<
  string,
  ActionKey
>;

/** Nothing where the plan leaves open where it runs. */
export function rolloutOf(choices: readonly Choice[]): Rollout | undefined {
  const cloud = chosenFor("cloud-platform", choices)?.data.technology;
  const places = ["orchestration", "hosting", "functions"].flatMap(
    (topic) => chosenFor(topic, choices) ?? [],
  );
  for (const { data } of places) {
    const found = rollouts[data.technology]?.(data.name, cloud, choices);
    if (found) return found;
  }
  return undefined;
}

/** As the overlays call them: production by the product alone. */
const namespace =
  'namespace="$PRODUCT"; test "$ENVIRONMENT" = production || namespace="$PRODUCT-$ENVIRONMENT"';

/** One release has all units of the chart; one of them gets another version, the others keep theirs. */
const ofChart = [
  // The chart has the values of `web-server` under `webServer`.
  "key=$(printf '%s' \"$UNIT\" | sed -E 's/-(.)/\\U\\1/g')",
  'chart="$PLAN/deployment/chart/$PRODUCT"',
  'helm upgrade --install "$PRODUCT" "$chart" --namespace "$PRODUCT-$ENVIRONMENT" --create-namespace --reset-then-reuse-values --values "$chart/values-$ENVIRONMENT.yaml" --set "registry=$REGISTRY" --set "$key.tag=$VERSION" --rollback-on-failure --timeout 10m',
];

type Make = (name: string, cloud: string | undefined, choices: readonly Choice[]) => Rollout;

const rollouts: Readonly<Record<string, Make | undefined>> = {
  kubernetes: (name, cloud, choices) => {
    const helm = chosenFor("packaging", choices)?.data.technology === "helm";
    const provider = cloud === "aws" ? "aws" : cloud === "azure" ? "azure" : undefined;
    const reach =
      provider === "aws"
        ? ['aws eks update-kubeconfig --name "$CLUSTER" --region "$AWS_REGION"']
        : provider === "azure"
          ? ['az aks get-credentials --name "$CLUSTER" --resource-group "$RESOURCE_GROUP"']
          : [
              "install -d -m 700 ~/.kube",
              "printf '%s' \"$KUBECONFIG_TEXT\" > ~/.kube/config",
              "chmod 600 ~/.kube/config",
            ];
    return {
      platform: name,
      deploy: helm
        ? [...reach, ...ofChart]
        : [
            ...reach,
            namespace,
            'kubectl --namespace "$namespace" set image "deployment/$UNIT" "$UNIT=$REGISTRY/$UNIT:$VERSION"',
            'kubectl --namespace "$namespace" rollout status "deployment/$UNIT" --timeout 10m',
          ],
      rollback: helm
        ? [...reach, 'helm rollback "$PRODUCT" --namespace "$PRODUCT-$ENVIRONMENT" --wait']
        : [...reach, namespace, 'kubectl --namespace "$namespace" rollout undo "deployment/$UNIT"'],
      ...(provider ? { provider } : {}),
      variables: [
        ...(provider === "aws" ? [...aws, ...cluster] : []),
        ...(provider === "azure" ? [...azure, ...cluster] : []),
        ...(provider
          ? []
          : [
              {
                name: "KUBECONFIG_TEXT",
                kind: "secret" as const,
                purpose: "access of the pipeline to its own namespaces",
              },
            ]),
      ],
      takesImages: true,
      refuses: "pods that do not become ready get no requests, and the old ones stay",
    };
  },
  "amazon-ecs": (name) => ({
    platform: name,
    deploy: [
      'aws ecs describe-task-definition --task-definition "$PRODUCT-$ENVIRONMENT-$UNIT" --query taskDefinition > task.json',
      "jq --arg image \"$REGISTRY/$UNIT:$VERSION\" '.containerDefinitions[0].image = $image | del(.taskDefinitionArn, .revision, .status, .requiresAttributes, .compatibilities, .registeredAt, .registeredBy)' task.json > next.json",
      'aws ecs register-task-definition --cli-input-json "$(cat next.json)"',
      'aws ecs update-service --cluster "$PRODUCT-$ENVIRONMENT" --service "$UNIT" --task-definition "$PRODUCT-$ENVIRONMENT-$UNIT"',
      'aws ecs wait services-stable --cluster "$PRODUCT-$ENVIRONMENT" --services "$UNIT"',
    ],
    rollback: [
      'previous=$(aws ecs list-task-definitions --family-prefix "$PRODUCT-$ENVIRONMENT-$UNIT" --sort DESC --max-items 2 --query "taskDefinitionArns[1]" --output text)',
      'aws ecs update-service --cluster "$PRODUCT-$ENVIRONMENT" --service "$UNIT" --task-definition "$previous"',
      'aws ecs wait services-stable --cluster "$PRODUCT-$ENVIRONMENT" --services "$UNIT"',
    ],
    provider: "aws",
    variables: aws,
    takesImages: true,
    refuses: "the deployment circuit breaker goes back to the last tasks that ran",
  }),
  "azure-container-apps": (name) => ({
    platform: name,
    deploy: [
      'az containerapp update --name "$UNIT-$ENVIRONMENT" --resource-group "$RESOURCE_GROUP" --image "$REGISTRY/$UNIT:$VERSION" --revision-suffix "v${VERSION:0:8}"',
    ],
    rollback: [
      'previous=$(az containerapp revision list --name "$UNIT-$ENVIRONMENT" --resource-group "$RESOURCE_GROUP" --query "reverse(sort_by([], &properties.createdTime))[1].name" --output tsv)',
      'az containerapp revision activate --name "$UNIT-$ENVIRONMENT" --resource-group "$RESOURCE_GROUP" --revision "$previous"',
      'az containerapp ingress traffic set --name "$UNIT-$ENVIRONMENT" --resource-group "$RESOURCE_GROUP" --revision-weight "$previous=100"',
    ],
    provider: "azure",
    variables: azure,
    takesImages: true,
    refuses: "a revision that is not ready gets no requests",
  }),
  "aws-lambda": (name) => ({
    platform: name,
    deploy: [
      'sam build --template "$PLAN/deployment/serverless/template.yaml"',
      'sam deploy --stack-name "$PRODUCT-$ENVIRONMENT" --region "$AWS_REGION" --capabilities CAPABILITY_IAM --resolve-s3 --no-fail-on-empty-changeset --parameter-overrides "Environment=$ENVIRONMENT"',
    ],
    rollback: [
      'aws cloudformation rollback-stack --stack-name "$PRODUCT-$ENVIRONMENT" || aws cloudformation cancel-update-stack --stack-name "$PRODUCT-$ENVIRONMENT"',
      'git checkout "$PREVIOUS" && sam build --template "$PLAN/deployment/serverless/template.yaml" && sam deploy --stack-name "$PRODUCT-$ENVIRONMENT" --region "$AWS_REGION" --capabilities CAPABILITY_IAM --resolve-s3',
    ],
    provider: "aws",
    variables: aws,
    takesImages: false,
    refuses: "a stack whose change fails goes back by itself",
  }),
  "cloudflare-workers": (name) => ({
    platform: name,
    deploy: ['npx wrangler deploy --env "$ENVIRONMENT"'],
    rollback: ['npx wrangler rollback --env "$ENVIRONMENT" --message "release taken back"'],
    variables: cloudflare,
    inFolder: true,
    takesImages: false,
    refuses: "an upload that does not start is refused",
  }),
  "cloudflare-pages": (name) => ({
    platform: name,
    deploy: ['npx wrangler pages deploy dist --project-name "$UNIT" --branch "$ENVIRONMENT"'],
    rollback: [
      'git checkout "$PREVIOUS" && npm ci && npm run build && npx wrangler pages deploy dist --project-name "$UNIT" --branch "$ENVIRONMENT"',
    ],
    variables: cloudflare,
    inFolder: true,
    takesImages: false,
    refuses: "a build that fails is not uploaded",
  }),
};
