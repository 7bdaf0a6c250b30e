/**
 * Whether a number format shows zero as a dash: its third part is for zero.
 *
 *   '#,##0;-#,##0;"-"' → true     "#,##0", "General" → false
 */
export const showsZeroAsDash = (format: string): boolean => /^[^;]*;[^;]*;[^;]*[-–]/.test(format);
