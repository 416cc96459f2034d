/** What spreads requests on a platform, by words of its name, checked 2026-11-22. */
export const balancers: readonly { readonly platform: string; readonly name: string }[] = [
  { platform: "kubernetes", name: "Kubernetes Ingress" },
  { platform: "eks", name: "AWS Application Load Balancer" },
  { platform: "ecs", name: "AWS Application Load Balancer" },
  { platform: "aws", name: "AWS Application Load Balancer" },
  { platform: "amazon", name: "AWS Application Load Balancer" },
  { platform: "azure", name: "Azure Application Gateway" },
  { platform: "google", name: "Google Cloud Load Balancing" },
  { platform: "gcp", name: "Google Cloud Load Balancing" },
];
