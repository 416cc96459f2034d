/** What one judgement moves a sum by: a tenth in a criterion of a tenth of the weight. */
export const judgement = 0.01;
