interface NetworkWords {
  readonly network: string;
  readonly rules: string;
  readonly nat: string;
  /** What leads to a service of the provider without the way out, and costs nothing. */
  readonly free?: string;
  /** What an endpoint leads to, by the technology that is chosen. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** What each program needs, whatever is chosen. */
  readonly always: readonly string[];
}

/**
 * How providers call the parts of a network. Of AWS: images of Amazon ECR come by two endpoints and from Amazon S3,
 * whose gateway endpoint costs nothing; logs of tasks go to Amazon CloudWatch
 * (https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html, read in 2026-11).
 */
export const ofNetworks: Readonly<Record<string, NetworkWords>> = {
  aws: {
    network: "a VPC",
    rules: "Security groups",
    nat: "a NAT gateway",
    free: "Amazon S3 is reached by a gateway endpoint, which costs nothing",
    endpoints: {
      "amazon-ecr":
        "two for Amazon ECR and the gateway of Amazon S3, from which layers of images come",
      "aws-secrets-manager": "AWS Secrets Manager",
      "aws-parameter-store": "AWS Systems Manager",
      "aws-x-ray": "AWS X-Ray",
      "amazon-sqs": "Amazon SQS",
      "amazon-sns": "Amazon SNS",
      "amazon-ses": "Amazon SES",
    },
    always: ["Amazon CloudWatch Logs"],
  },
  azure: {
    network: "a virtual network",
    rules: "Network security groups",
    nat: "a NAT gateway",
    endpoints: {
      "azure-container-registry": "Azure Container Registry",
      "azure-key-vault": "Azure Key Vault",
    },
    always: [],
  },
  "google-cloud": {
    network: "a VPC network",
    rules: "Firewall rules",
    nat: "Cloud NAT",
    endpoints: {},
    always: ["Private Google Access, by which the services of Google Cloud are reached"],
  },
};

/** What comes with running at a provider: where logs of programs go, and what controls name of it. */
export const servicesBeside: Readonly<
  Record<string, { readonly logs: string; readonly controls: readonly string[] }>
> = {
  aws: { logs: "Amazon CloudWatch", controls: ["AWS WAF"] },
  azure: { logs: "Azure Monitor", controls: [] },
  "google-cloud": { logs: "Google Cloud Logging", controls: ["Google Cloud Armor"] },
};
