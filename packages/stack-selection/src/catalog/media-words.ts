/** That a video is to follow the line that it is watched over. */
export const followsLine =
  /\badaptive (?:bit ?rate )?(?:video )?streaming\b|\bprogressive download\b|\btranscod\w*|\bHLS\b|\bvideo (?:streaming|qualit\w+)\b/i;
