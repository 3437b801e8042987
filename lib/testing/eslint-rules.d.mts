import type { Rule } from 'eslint'

export const serverOnlyFirst: Rule.RuleModule
export const noDrawers: Rule.RuleModule
export const noDefaultExport: Rule.RuleModule
export const noInnerHtml: Rule.RuleModule
export const environmentInOnePlace: Rule.RuleModule
