interface TreeRow {
  getIsGrouped(): boolean;
  getIsExpanded(): boolean;
}

/** Where a row stands in a grouped table, for screen readers. */
export function treeProps(row: TreeRow) {
  return row.getIsGrouped() ? { 'aria-level': 1, 'aria-expanded': row.getIsExpanded() } : { 'aria-level': 2 };
}
