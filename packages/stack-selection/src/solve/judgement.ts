/** What one judgement moves a sum by: a tenth in a criterion of a tenth of the weight. */
const judgement = 0.01;

/**
 * Sums that are nearer than this are not told apart: each is moved by one judgement that is a tenth off, so that of
 * two the one may be that much too high and the other that much too low.
 */
export const near = 2 * judgement;

export function isNear(margin: number): boolean {
  return margin < near;
}
