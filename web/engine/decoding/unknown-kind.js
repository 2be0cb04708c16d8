/** A picture of a kind that a codec does not decode, which may be whole. */
export class UnknownKind extends Error {}
