/** In names of fields that hold who a person is, or what tells of one. */
export const ofPerson =
  /(?:^|_)(?:account|agent|assignee|author|caller|client|contact|creator|customer|driver|editor|employee|member|owner|patient|requester|sender|student|uploader|user)(?:_id|_ref|_name|_reference)?$/;
