/**
 * Names of places at the beginning of a title or of a body's name: provinces
 * and cities, autonomous prefectures and counties, prefectures (地区), leagues
 * (盟), the 兵团, and zones with an administration of their own (新区, 开发区).
 */

const KINDS =
  "自治区|自治州|自治县|自治旗|地区|兵团|林区|特区|新区|经济技术开发区|高新技术产业开发区|经济开发区|开发区|经开区|高新区|保税区|保税港区|示范区|合作区|省|市|州|盟|县|区|旗";
/** A place with the kind of place that it is; no name begins with 某, 各 or 本. */
const PLACE = new RegExp(`^(?![某各本我全该])\\p{Script=Han}{2,14}?(?:${KINDS})`, "u");
/** What stands behind a place in a title or a body's name. */
const BEHIND =
  /^(?:人民政府|政府|行政公署|管委|管理委员会|党工委|党委|[\p{Script=Han}]{2,20}?(?:局|委|厅|办|办公室|委员会|海关|领导小组)|关于|印发|进一步|促进|优化|支持|推进|推动|提升|加快|深化|贯彻|落实|实施|跨境|口岸|营商|外贸|若干|\d|《|“|$)/u;

/** Peoples whose name follows a place's in the name of an autonomous one. */
const PEOPLES =
  "藏|回|蒙古|维吾尔|哈萨克|柯尔克孜|苗|侗|布依|壮|彝|白|傣|傈僳|哈尼|景颇|羌|朝鲜|土家|黎|满|瑶|土|撒拉|东乡|保安|裕固|锡伯|达斡尔|鄂温克|鄂伦春|畲|拉祜|佤|布朗|纳西|怒|独龙|普米|仡佬|水|毛南|仫佬|京|各";
const AUTONOMOUS = new RegExp(`^(?:${PEOPLES})族`, "u");

/** Whether a place's name goes on behind these words: 海南 is no province in 海南藏族自治州. */
export function isOtherPlace(name: string, behind: string): boolean {
  return !new RegExp(`(?:${KINDS})$`, "u").test(name) && AUTONOMOUS.test(behind);
}

/** What a title has before the place that it begins with. */
const BEFORE = /^\s{0,20}(?:关于印发|关于)?[《“]?(?:(?:19|20)\d{2}\s?年(?:度)?)?(?:中共)?\s?/u;

/** Where in a title or a body's name the place stands that it begins with. */
export function titleStart(text: string): number {
  return BEFORE.exec(text)?.[0].length ?? 0;
}

/** Whether words go on as they do behind the place that a title or a body's name begins with. */
export function readsOnBehindPlace(words: string): boolean {
  return BEHIND.test(words.replaceAll(/\s/gu, ""));
}

/** The place that a text begins with, its province and city first (湖北省长阳土家族自治县); `null` for none. */
export function placeAtStart(text: string): string[] | null {
  const plain = text
    .replaceAll(/\s/gu, "")
    .replace(/^(?:关于印发|关于)?[《“]?(?:(?:19|20)\d{2}年(?:度)?)?(?:中共)?/u, "");
  const chain: string[] = [];
  let rest = plain;
  for (let match = PLACE.exec(rest); match && chain.length < 4; match = PLACE.exec(rest)) {
    const [name] = match;
    // Behind the place stands a body, and another place only behind that.
    if (chain.length > 0 && A_BODY.test(name)) break;
    if (chain.length > 0 && BEHIND.test(rest) && !BEHIND.test(rest.slice(name.length))) break;
    chain.push(name);
    rest = rest.slice(name.length);
  }
  return chain.length > 0 && BEHIND.test(rest) ? chain : null;
}

const A_BODY = /局|办公室|委员会|政府|小组|厅|海关|署/u;

/** What a place is called without its kind and its peoples: 长阳土家族自治县 is 长阳. */
export function bareName(place: string): string {
  const people = new RegExp(`(?:${PEOPLES})族`, "u").exec(place);
  const bare =
    people && people.index >= 2 && /自治[州县旗]$/u.test(place)
      ? place.slice(0, people.index)
      : place.replace(new RegExp(`(?:${KINDS})$`, "u"), "");
  return bare.length >= 2 ? bare : place;
}
