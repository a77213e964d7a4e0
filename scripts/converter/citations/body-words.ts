/** The body whose name stands directly before a title or a number. */

/** What leads to a document; a body's name begins behind the last of these. */
const LEADING =
  /^.*(?:落实|贯彻|根据|按照|依据|依照|参照|遵照|执行|印发|发布|公布|出台|修订|制定|符合|履行|实施|推进|遵循|文号|关于|结合|衔接|对接|承接|借鉴|用好|宣传|传达|转发|遵守|完善|围绕|推动|支持|适用|对照|依托|抓好|做好|兑现|细化|公告|号|按|将|的|由|及|与|见|以及|和(?!政|县|田|平))/su;
const BODY = /(?:院|主席|署|部|局|委|会|银行|府|厅|办|部委|部门|单位|海关|公司|办公室|中央|联合国|组织)$/u;

/** Between a body and what it issued: 国务院印发的. */
const ISSUING = /(?:联合)?(?:印发|发布|公布|颁布|下发|制定|出台|修订|编制)?(?:的|了)?$/u;

/** Words without what leads to them: 落实国办发 gives 国办发. */
export function withoutLeading(words: string): string {
  return words
    .replace(LEADING, "")
    .replace(/^[、\s]+/u, "")
    .trim();
}

/** The body that words end with, `null` where they name none: 为落实海关总署等10部委 gives 海关总署等10部委. */
export function bodyAtEnd(words: string): string | null {
  const [run = ""] = /[\p{Script=Han}0-9、 ]{2,40}$/u.exec(words.slice(-40)) ?? [];
  const body = withoutLeading(run.replace(ISSUING, "")).replaceAll(" ", "、");
  return body.length >= 2 && BODY.test(body) ? body : null;
}
