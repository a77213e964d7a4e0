/** Words behind bodies by which they bear a role. */
export const ROLE_AT_END =
  /(?:牵头|配合|参与|协助|协同|负责|落实|职责分工|会同)(?:负责|落实|实施|推进|组织)?$|(?:为|是|作为)(?:总)?(?:牵头|主责|责任|配合|协办|参与|落实|实施)(?:单位|部门)$/u;
