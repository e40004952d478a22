/** An answer that may be "no": a value, or the reason there is none. Nothing throws for a wish. */
export type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const no = <F>(fault: F): { readonly ok: false; readonly fault: F } => ({ ok: false, fault });
