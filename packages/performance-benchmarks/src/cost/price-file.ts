/** The register of list prices that the cost of the plan was computed with. */
export const priceFile = "performance/prices.json";
