import tseslint from "typescript-eslint";

/** What says how long something took, as an object and its property. */
const clocks = [
  ["performance", "now"],
  ["Date", "now"],
  ["process", "cpuUsage"],
  ["process", "hrtime"],
  ["console", "timeEnd"],
  ["console", "timeLog"],
];
const noClocks =
  "A test does not say how long something may take: it fails on a busy computer. Count the work instead.";

/** Tests that may ask a clock: what compares a work with itself, what prints figures, what makes files old. */
const timekeepers = [
  "test/attack/**",
  "test/bench/**",
  "test/study/run.ts",
  "test/support/growth.ts",
  "test/browser/slowComputer.test.ts",
  "test/browser/support/longTasks.ts",
  "test/cli/writing/fileLock.test.ts",
];

export default tseslint.config(
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-console": "error",
    },
  },
  {
    // Nothing in src turns the type checker or a rule off.
    files: ["src/**"],
    linterOptions: { noInlineConfig: true },
    rules: {
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-expect-error": true, "ts-ignore": true, "ts-nocheck": true, "ts-check": true },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "TSAsExpression > TSAsExpression > TSUnknownKeyword",
          message: "A cast by way of unknown turns the type checker off: declare the type, or check the value.",
        },
      ],
    },
  },
  {
    files: ["test/**"],
    ignores: timekeepers,
    rules: {
      "no-restricted-properties": [
        "error",
        ...clocks.map(([object, property]) => ({ object, property, message: noClocks })),
      ],
      "no-restricted-imports": ["error", "node:perf_hooks", "perf_hooks"],
      "no-restricted-syntax": [
        "error",
        // The same by way of another object: `window.performance.now()`.
        ...clocks.map(([object, property]) => ({
          selector: `MemberExpression[object.property.name="${object}"][property.name="${property}"]`,
          message: noClocks,
        })),
      ],
    },
  },
);
