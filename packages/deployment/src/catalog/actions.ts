/** An action of GitHub's marketplace by the commit that a release names, so that a moved tag changes nothing. */
export interface Action {
  readonly uses: string;
  readonly commit: string;
  readonly version: string;
}

const action = (uses: string, version: string, commit: string): Action => ({
  uses,
  commit,
  version,
});

/** Releases as their repositories had them on 2026-12-01; the commit is the one of the release's tag. */
export const actions = {
  checkout: action("actions/checkout", "v7.0.1", "3d3c42e5aac5ba805825da76410c181273ba90b1"),
  node: action("actions/setup-node", "v7.0.0", "820762786026740c76f36085b0efc47a31fe5020"),
  python: action("actions/setup-python", "v7.0.0", "5fda3b95a4ea91299a34e894583c3862153e4b97"),
  go: action("actions/setup-go", "v7.0.0", "b7ad1dad31e06c5925ef5d2fc7ad053ef454303e"),
  java: action("actions/setup-java", "v5.7.0", "b6effb05e454b25005698d916606bdc6ffcbf961"),
  dotnet: action("actions/setup-dotnet", "v6.0.0", "a98b56852c35b8e3190ac28c8c2271da59106c68"),
  flutter: action("subosito/flutter-action", "v2.23.0", "1a449444c387b1966244ae4d4f8c696479add0b2"),
  buildx: action(
    "docker/setup-buildx-action",
    "v4.3.0",
    "37fe631027851001ddb9b187196cc803df7f5f0e",
  ),
  cosign: action("sigstore/cosign-installer", "v4.1.2", "6f9f17788090df1f26f669e9d70d6ae9567deba6"),
  aws: action(
    "aws-actions/configure-aws-credentials",
    "v6.2.3",
    "e6de054238d6b7531b4efff3b6587d9aade6a06c",
  ),
  azure: action("azure/login", "v3.0.1", "f5d393ae46f8fde4be8b75f32e3fc50e654ad0ca"),
  google: action(
    "google-github-actions/auth",
    "v3.0.0",
    "7c6bc770dae815cd3e89ee6cdf493a5fab2cc093",
  ),
} as const satisfies Readonly<Record<string, Action>>;

export type ActionKey = keyof typeof actions;
