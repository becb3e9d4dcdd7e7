/** A number the public can ring: a landline with its area code, a mobile, a short or a 400 number. */
export const PUBLIC_PHONE_PATTERN = '^(0\\d{2,3}-\\d{7,8}(-\\d{1,6})?|1\\d{10}|\\d{5}|400-?\\d{3}-?\\d{4})$';
