/** A session as the library keeps it, with what Chaebi adds to it. */
export type SessionRow = { id: string; userId: string; expiresAt: Date; kind: string; authenticatedAt: Date }
