"""Computes the figures of a period again and holds a consolidated workbook
against them: python check_consolidated.py workbook.xlsx raw.json

It shares no code with what wrote the workbook; it knows the answers, the
thresholds and the rules, and reads the sheets Tong hop and Chi tiet with
openpyxl. It prints what differs, one line each, and exits with 1; a line with
the number of comparisons and 0 where nothing does.

raw.json:
  units       [{code, name, kind, region}] in the order of the distribution
              list; kind "xã" counts in groups and average. Only units that fill
              in criteria, or all: those not in the workbook must have no answers.
  criteria    [{number, indicators: [code]}] in the order of the set
  thresholds  {code: {region: {direction, goal}}}, or {code: {direction, goal}}
              where all regions have the same; goal is a figure with a decimal
              point or a word (Đạt, Không). A code or region without one: unknown.
  answers     {unit code: {indicator code: {value, claim}}}; value as a figure
              with a decimal point or a word, "" or missing: none, or asked back;
              claim: Đạt, Cơ bản đạt, Chưa đạt, Chưa đánh giá, Không áp dụng, "".
              A unit that is not a key sent nothing.
  before      the same of the period before; may be missing
  bounds      [19, 15, 10, 5], least criteria met of each group; may be missing
"""
import json
import sys
from decimal import Decimal, InvalidOperation, ROUND_HALF_UP

import openpyxl

MET, NEAR, NOT, UNKNOWN, NA = "Đạt", "Cơ bản đạt", "Chưa đạt", "Chưa đánh giá", "Không áp dụng"
LETTER = {MET: "Đ", NEAR: "CB", NOT: "C", UNKNOWN: "–", NA: "KAD"}

faults, compared = [], 0


def same(what, got, want):
    global compared
    compared += 1
    if got != want:
        faults.append(f"{what}: the workbook has {got!r}, computed {want!r}")


def figure(text):
    try:
        return Decimal(str(text))
    except InvalidOperation:
        return None


def goal_of(raw, code, region):
    t = raw["thresholds"].get(code) or {}
    if "goal" in t:
        return t
    return t.get(region)


def indicator(answer, goal):
    """The state of an indicator: by its threshold, else as claimed."""
    value, claim = answer.get("value", ""), answer.get("claim", "")
    if claim == NA or value == NA:
        return NA
    if goal is None:
        return claim or UNKNOWN
    if value == "":
        return UNKNOWN
    limit = figure(goal["goal"])
    if limit is None:
        return MET if value == goal["goal"] else NOT
    number = figure(value)
    if number is None:
        return UNKNOWN
    good = {">=": number >= limit, "<=": number <= limit, "==": number == limit}[goal["direction"]]
    return MET if good else NOT


def criterion(states):
    states = [s or UNKNOWN for s in states]
    if UNKNOWN in states:
        return UNKNOWN
    for s in (NOT, NEAR, MET):
        if s in states:
            return s
    return NA


def judge(raw, unit, answers):
    """Criteria of a unit on both bases, and its indicators."""
    recomputed, claimed, each = [], [], {}
    for c in raw["criteria"]:
        for code in c["indicators"]:
            each[code] = indicator(answers.get(code, {}), goal_of(raw, code, unit.get("region", "")))
        recomputed.append(criterion([each[code] for code in c["indicators"]]))
        claimed.append(criterion([answers.get(code, {}).get("claim", "") for code in c["indicators"]]))
    return recomputed, claimed, each


def group(met, bounds):
    for i, least in enumerate(bounds):
        if met >= least:
            return i
    return len(bounds)


def group_name(i, bounds, criteria):
    if i == len(bounds):
        return f"dưới {bounds[-1]}"
    top = criteria if i == 0 else bounds[i - 1] - 1
    return str(bounds[i]) if top <= bounds[i] else f"{bounds[i]}-{top}"


def average(total, n):
    return (Decimal(total) / n).quantize(Decimal("0.01"), ROUND_HALF_UP) if n else None


def rows_by(sheet, column, first, last=None):
    return {str(sheet.cell(r, column).value): r for r in range(first, (last or sheet.max_row) + 1)
            if sheet.cell(r, column).value is not None}


def check_summary(sheet, raw, judged, before, bounds):
    criteria, head = len(raw["criteria"]), 6
    after = 4 + criteria  # columns of openpyxl begin with 1
    place = {"met": after, "claimed": after + 1, "before": after + 2, "change": after + 3, "group": after + 4, "check": after + 6}
    for i, c in enumerate(raw["criteria"]):
        same(f"column {i + 4}", str(sheet.cell(head, 4 + i).value).split("\n")[0], c["number"])
    units = rows_by(sheet, 2, head + 1)
    order = [u["code"] for u in raw["units"] if u["code"] in units]
    same("order of the units", [code for code in units], order)
    for code in judged:
        if code not in units:
            faults.append(f"unit {code} has answers and no row")
    for u in raw["units"]:
        if u["code"] not in units:
            continue
        row = units[u["code"]]
        at = lambda name: sheet.cell(row, place[name]).value
        letters = [sheet.cell(row, 4 + i).value for i in range(criteria)]
        if u["code"] not in judged:
            same(f"{u['code']} sent nothing", (letters, at("met"), at("group")), ([None] * criteria, None, "chưa gửi"))
            continue
        recomputed, claimed, _ = judged[u["code"]]
        same(f"{u['code']} criteria", letters, [LETTER[s] for s in recomputed])
        met = recomputed.count(MET)
        same(f"{u['code']} met", at("met"), met)
        same(f"{u['code']} claimed", at("claimed"), claimed.count(MET))
        earlier = before.get(u["code"])
        same(f"{u['code']} before", at("before"), earlier)
        same(f"{u['code']} change", at("change"), None if earlier is None else met - earlier)
        same(f"{u['code']} group", at("group"), group_name(group(met, bounds), bounds, criteria) if u["kind"] == "xã" else "–")
        same(f"{u['code']} check", str(at("check")).startswith("=IF(COUNTIF("), True)
    check_foot(sheet, raw, judged, before, bounds, max(units.values()) + 1, place)


def check_foot(sheet, raw, judged, before, bounds, first, place):
    criteria = len(raw["criteria"])
    labels = rows_by(sheet, 1, first)
    for state in LETTER:
        want = [sum(r[0][i] == state for r in judged.values()) for i in range(criteria)]
        row = labels[state + " (tính lại)"]
        same(f"sum of {state}", [sheet.cell(row, 4 + i).value for i in range(criteria)], want)
        same(f"whole sum of {state}", sheet.cell(row, place["met"]).value, sum(want))
    row = labels["Đạt (tự đánh giá)"]
    want = [sum(r[1][i] == MET for r in judged.values()) for i in range(criteria)]
    same("sum of claims", [sheet.cell(row, 4 + i).value for i in range(criteria)], want)
    same("whole sum of claims", sheet.cell(row, place["claimed"]).value, sum(want))

    communes = [u for u in raw["units"] if u["kind"] == "xã"]
    came = [u for u in communes if u["code"] in judged]
    for i in range(len(bounds) + 1):
        name = group_name(i, bounds, criteria)
        inside = [u for u in came if group(judged[u["code"]][0].count(MET), bounds) == i]
        row = labels[name + " tiêu chí"]
        numbers = [v for v in (c.value for c in sheet[row]) if isinstance(v, (int, float))]
        share = Decimal(100 * len(inside)) / len(came) if came else None
        want = [len(inside)] + ([float(share.quantize(Decimal("0.1"), ROUND_HALF_UP))] if came else [])
        if before:
            want.append(sum(1 for u in communes if u["code"] in before and group(before[u["code"]], bounds) == i))
        same(f"group {name}", numbers, want)
        names = [c.value for c in sheet[row] if isinstance(c.value, str)][1:]
        same(f"members of {name}", ", ".join(names), ", ".join("xã " + u["name"] for u in inside))
    row = labels["Bình quân tiêu chí/xã"]
    numbers = [v for v in (c.value for c in sheet[row]) if isinstance(v, (int, float))]
    now = average(sum(judged[u["code"]][0].count(MET) for u in came), len(came))
    then = [before[u["code"]] for u in communes if u["code"] in before]
    want = [float(v) for v in (now, average(sum(then), len(then))) if v is not None]
    same("average", numbers, want)


def check_facts(sheet, raw, judged):
    header = 5
    column = {sheet.cell(header, c).value: c - 1 for c in range(1, sheet.max_column + 1)}
    seen = set()
    for row in sheet.iter_rows(min_row=header + 1, values_only=True):
        at = lambda name: row[column[name]]
        unit, code, answer_text = at("Mã ĐV"), at("Mã chỉ tiêu"), at("Giá trị")
        if unit is None or str(at("Nội dung")).startswith("– "):
            continue
        key = (unit, code)
        if key in seen:
            faults.append(f"{key} stands twice")
        seen.add(key)
        if unit not in judged:
            faults.append(f"{key} is of a unit that sent nothing")
            continue
        answer = raw["answers"][unit].get(code, {})
        want = answer.get("value", "")
        number = figure(want) if want != "" else None
        got = "" if answer_text is None else answer_text
        same(f"{key} value", Decimal(str(got)) if number is not None and got != "" else got, number if number is not None else want)
        same(f"{key} state", at("Tính lại"), judged[unit][2][code])
        same(f"{key} claim", at("Tự đánh giá") or "", answer.get("claim", ""))
    want = {(unit, code) for unit in judged for c in raw["criteria"] for code in c["indicators"]}
    same("the facts", sorted(seen ^ want), [])


def main(workbook, raw):
    with open(raw, encoding="utf-8") as f:
        raw = json.load(f)
    book = openpyxl.load_workbook(workbook)
    units = {u["code"]: u for u in raw["units"]}
    count = len(raw["criteria"])
    bounds = raw.get("bounds") or [count] + [b for b in (15, 10, 5) if b < count]
    judged = {code: judge(raw, units[code], a) for code, a in raw["answers"].items() if a}
    before = {code: judge(raw, units[code], a)[0].count(MET) for code, a in (raw.get("before") or {}).items() if a}
    check_summary(book["Tổng hợp"], raw, judged, before, bounds)
    check_facts(book["Chi tiết"], raw, judged)
    for fault in faults[:50]:
        print(fault)
    if faults:
        sys.exit(f"{len(faults)} differences in {compared} comparisons")
    print(f"{compared} comparisons, no difference")


main(*sys.argv[1:])
