package load_test

import "strings"

const (
	campaign = "campaign.yaml"
	units    = "units.csv"
	set      = "bo.yaml"
)

// broken are campaigns with a mistake each, and exactly what is told of it.
var broken = []struct {
	name    string
	changes []change
	want    string
}{
	{"nothing wrong", []change{}, ``},
	{"no campaign.yaml", []change{
		{campaign, "", "-"},
	}, `
		file-missing campaign.yaml
	`},
	{"list of units missing, a similar one there", []change{
		{campaign, "  - units.csv", "  - unit.csv"},
	}, `
		file-missing campaign.yaml:28:5
	`},
	{"list of units outside of the folder", []change{
		{campaign, "  - units.csv", "  - ../units.csv"},
	}, `
		file-outside campaign.yaml:28:5
	`},
	{"list of units on a drive", []change{
		{campaign, "  - units.csv", `  - 'C:\don-vi\units.csv'`},
	}, `
		file-outside campaign.yaml:28:5
	`},
	{"body file missing", []change{
		{campaign, "id: nho", "id: nho\nbody_file: mau.md.tmpl"},
	}, `
		file-missing campaign.yaml:2:12
	`},
	{"file too large", []change{
		{set, "", strings.Repeat(" ", 4<<20+1)},
	}, `
		file-too-large campaign.yaml:63:13
	`},
	{"not UTF-8", []change{
		{campaign, "Nguyễn Văn A", "Nguy\xc3n"},
	}, `
		bad-encoding campaign.yaml:9:13
	`},
	{"tab as indent", []change{
		{campaign, "  place: Tuần Giáo", "\tplace: Tuần Giáo"},
	}, `
		bad-syntax campaign.yaml:5:1
	`},
	{"colon in an unquoted text", []change{
		{campaign, "subject: thực hiện chương trình", "subject: thực hiện: chương trình"},
	}, `
		bad-syntax campaign.yaml:14:12
	`},
	{"quote not closed", []change{
		{campaign, "opening: Yêu cầu thực hiện", "opening: \"Yêu cầu thực hiện"},
	}, `
		bad-syntax campaign.yaml:17:12
	`},
	{"text starts with a star", []change{
		{campaign, "opening: Yêu cầu thực hiện", "opening: *Yêu* cầu"},
	}, `
		bad-syntax campaign.yaml:17:12
	`},
	{"anchor, alias and merge", []change{
		{campaign, "  - title: Các xã", "  - &a\n    title: Các xã"},
		{campaign, "  - title: Phòng Nông nghiệp", "  - <<: *a\n    title: Phòng Nông nghiệp"},
	}, `
		bad-syntax campaign.yaml:34:5
		bad-syntax campaign.yaml:54:5
		bad-syntax campaign.yaml:54:9
	`},
	{"nested beyond any sense", []change{
		{campaign, "criteria: [2]\nsettings", "criteria: " + strings.Repeat("[", 25) + strings.Repeat("]", 25) + "\nsettings"},
	}, `
		bad-syntax campaign.yaml:77:37
	`},
	{"two documents", []change{
		{campaign, "settings:", "---\nsettings:"},
	}, `
		bad-syntax campaign.yaml:78
	`},
	{"a list for a campaign", []change{
		{campaign, "", "- a\n- b\n"},
	}, `
		wrong-type campaign.yaml:1:1
	`},
	{"an empty file", []change{
		{campaign, "", "# trống\n"},
	}, `
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
	`},
	{"unknown field with one like it", []change{
		{campaign, "  drafting_unit: NN", "  draftingunit: NN"},
	}, `
		unknown-key campaign.yaml:12:3
	`},
	{"unknown field instead of a needed one", []change{
		{campaign, "sections:\n", "sectoins:\n"},
	}, `
		unknown-key campaign.yaml:33:1
	`},
	{"field given twice", []change{
		{campaign, "  place: Tuần Giáo", "  place: Tuần Giáo\n  place: Tuần Giáo"},
	}, `
		duplicate-key campaign.yaml:6:3
	`},
	{"text for a list", []change{
		{campaign, "authority: [CHỦ TỊCH]", "authority: CHỦ TỊCH"},
	}, `
		wrong-type campaign.yaml:8:14
	`},
	{"group of fields for a text", []change{
		{campaign, "    - Thực hiện Kế hoạch số 1", "    - Thực hiện: Kế hoạch số 1"},
	}, `
		wrong-type campaign.yaml:16:7
	`},
	{"text for a group of fields", []change{
		{campaign, "      month: 10/2022", "      10/2022"},
		{campaign, "              before: 05/08/2022", "              05/08/2022"},
	}, `
		wrong-type campaign.yaml:42:15
		wrong-type campaign.yaml:61:15
	`},
	{"list for a date", []change{
		{campaign, "date: 26/7/2022", "date: [26, 7, 2022]"},
	}, `
		wrong-type campaign.yaml:13:9
	`},
	{"word for yes or no", []change{
		{campaign, "before_includes_day: true", "before_includes_day: có"},
	}, `
		wrong-type campaign.yaml:81:24
	`},
	{"word for a number", []change{
		{campaign, "size_set: 13", "size_set: lớn"},
	}, `
		bad-number campaign.yaml:80:13
	`},
	{"no real date", []change{
		{campaign, "date: 26/7/2022", "date: 31/6/2022"},
	}, `
		bad-date campaign.yaml:13:9
	`},
	{"no real month", []change{
		{campaign, "month: 10/2022", "month: 13/2022"},
	}, `
		bad-month campaign.yaml:61:22
	`},
	{"years reversed", []change{
		{campaign, "year: 2022-2023", "year: 2023-2022"},
	}, `
		bad-year campaign.yaml:76:13
	`},
	{"year far off", []change{
		{campaign, "  year: 2022\n  overrides", "  year: 22022\n  overrides"},
		{campaign, "                year: 2022\n", "                year: 202\n"},
	}, `
		bad-year campaign.yaml:52:23
		bad-year campaign.yaml:67:9
	`},
	{"needed fields missing", []change{
		{campaign, "id: nho\n", ""},
		{campaign, "  name: Nguyễn Văn A\n", ""},
		{campaign, "  date: 26/7/2022\n", "  date:\n"},
		{campaign, "            text: Tổng hợp\n", ""},
		{campaign, "  archive: VT, NN\n", ""},
	}, `
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:6:1
		missing-field campaign.yaml:8:1
		missing-field campaign.yaml:11:3
		missing-field campaign.yaml:55:13
	`},
	{"whole groups missing", []change{
		{campaign, "issuer:\n  name: [ỦY BAN NHÂN DÂN, HUYỆN TUẦN GIÁO]\n  short: UBND huyện Tuần Giáo\n  place: Tuần Giáo\n  code: UBND\n", ""},
	}, `
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
		missing-field campaign.yaml:1:1
	`},
	{"control character in a text", []change{
		{campaign, "opening: Yêu cầu thực hiện", "opening: \"Yêu cầu\\a thực hiện\""},
		{units, "Quài Cang", "Quài\a Cang"},
	}, `
		bad-text campaign.yaml:17:12
		bad-text units.csv:2:7
	`},
	{"number of the dispatch with its symbol", []change{
		{campaign, "number: 05", "number: 05/UBND"},
	}, `
		bad-dispatch-no campaign.yaml:11:11
	`},
	{"number nought", []change{
		{campaign, "number: 05", "number: 00"},
	}, `
		bad-dispatch-no campaign.yaml:11:11
	`},
	{"negative number of copies", []change{
		{campaign, "number: 05", "number: 05a\n  copies: -1"},
	}, `
		bad-number campaign.yaml:12:11
	`},
	{"type, text mode and size that do not exist", []change{
		{campaign, "dispatch:\n", "dispatch:\n  type: quyet-dinhh\n"},
		{campaign, "text: common", "text: rieng"},
		{campaign, "size_set: 13", "size_set: 14"},
	}, `
		bad-choice campaign.yaml:11:9
		bad-choice campaign.yaml:80:9
		bad-choice campaign.yaml:81:13
	`},
	{"id no file can be called", []change{
		{campaign, "id: nho", "id: đợt 1"},
	}, `
		bad-code campaign.yaml:1:5
	`},
	{"very long subject", []change{
		{campaign, "subject: thực hiện chương trình", "subject: " + strings.Repeat("dài ", 126)},
	}, `
		subject-long? campaign.yaml:14:13
	`},
	{"closing marks that the model adds", []change{
		{campaign, "- Thực hiện Kế hoạch số 1", "- Thực hiện Kế hoạch số 1;"},
		{campaign, "closing: Yêu cầu báo cáo", "closing: Yêu cầu báo cáo./."},
	}, `
		ends-with-mark? campaign.yaml:16:7
		ends-with-mark? campaign.yaml:18:12
	`},
	{"two units with one code", []change{
		{units, "03280,Tỏa Tình", "03295,Tỏa Tình"},
	}, `
		duplicate-code units.csv:4:1
	`},
	{"codes no file can be called", []change{
		{units, "03289,Quài Cang", "CON,Quài Cang"},
		{campaign, "  - code: NN", "  - code: N/N"},
	}, `
		bad-code campaign.yaml:30:11
		unknown-unit campaign.yaml:55:15
		bad-code units.csv:2:1
	`},
	{"two units with one file name", []change{
		{units, "03289,Quài Cang,xã", "03.295,Quài Tờ,xã"},
		{units, "03295", "03-295"},
		{campaign, "03295", "03-295"},
	}, `
		duplicate-file units.csv:3:1
	`},
	{"kind that does not exist", []change{
		{units, "Quài Cang,xã", "Quài Cang,bản"},
	}, `
		bad-choice units.csv:2:17
	`},
	{"unit without name and kind", []change{
		{units, "Quài Cang,xã", ","},
	}, `
		missing-field units.csv:2:7
		missing-field units.csv:2:8
	`},
	{"unit valid later, unit no more valid", []change{
		{units, "xa;ocop,nam,01/01/2010,", "xa;ocop,nam,01/07/2025,"},
		{units, "30/06/2025", "30/06/2020"},
	}, `
		unit-not-valid units.csv:3:29
		unit-not-valid units.csv:4:49
	`},
	{"validity reversed", []change{
		{units, "xa;ocop,nam,01/01/2010,", "xa;ocop,nam,01/01/2010,31/12/2009"},
	}, `
		dates-reversed units.csv:4:60
	`},
	{"bad date in the list of units", []change{
		{units, "01/01/2010", "2010"},
	}, `
		bad-date units.csv:4:49
	`},
	{"list of units lacks a column and has one too many", []change{
		{units, "code,name,kind", "code,ho_ten,kind"},
	}, `
		missing-column units.csv:1:1
		unknown-column? units.csv:1:6
	`},
	{"column twice", []change{
		{units, "code,name,kind,aliases", "code,name,kind,name"},
	}, `
		duplicate-key units.csv:1:16
	`},
	{"quotes in the list of units", []change{
		{units, "03289,Quài Cang", "03289,Quài \"Cang\""},
	}, `
		bad-csv units.csv:2:12
	`},
	{"row too long", []change{
		{units, "03289,Quài Cang,xã,,xa,,,", "03289,Quài Cang,xã,,xa,,,,x"},
	}, `
		bad-csv units.csv:2:27
	`},
	{"no units at all", []change{
		{units, "\n03289,Quài Cang,xã,,xa,,,\n03295,Quài Tở,xã,,xa;ocop,,,30/06/2025\n03280,Tỏa Tình,xã,Toả Tình|Tỏa Tinh,xa;ocop,nam,01/01/2010,\n", "\n"},
		{campaign, "units:\n  - code: NN\n    name: Phòng Nông nghiệp\n    kind: cơ quan\n", ""},
	}, `
		no-units campaign.yaml:1:1
	`},
	{"name that is no unit", []change{
		{campaign, "        units: [Quài Tở]\n      year: 2022-2023", "        units: [Quài Tơ]\n      year: 2022-2023"},
		{campaign, "units: [03295, Tỏa Tình]", "units: [03295, Mường Lay]"},
	}, `
		unknown-unit campaign.yaml:47:30
		unknown-unit campaign.yaml:75:17
	`},
	{"name that is an alias", []change{
		{campaign, "units: [03295, Tỏa Tình]", "units: [03295, Toả Tình]"},
	}, `
		alias-only campaign.yaml:47:30
	`},
	{"name that two units bear", []change{
		{units, "03289,Quài Cang,xã", "03289,Quài Tở,phường"},
	}, `
		several-units campaign.yaml:51:23
		several-units campaign.yaml:75:17
	`},
	{"group that nobody belongs to", []change{
		{campaign, "    audience:\n      groups: [xa]\n    paragraphs", "    audience:\n      groups: [xã]\n    paragraphs"},
	}, `
		unknown-group campaign.yaml:36:16
	`},
	{"exception that is no unit", []change{
		{campaign, "      units: [NN]\n", "      units: [NN]\n      except: [Quai To, VP]\n"},
	}, `
		unknown-unit campaign.yaml:56:16
		unknown-unit campaign.yaml:56:25
	`},
	{"task for nobody", []change{
		{campaign, "              units: [03295, Tỏa Tình]", "              groups: [xa]\n              except: [03289, 03295, 03280]"},
	}, `
		task-without-unit campaign.yaml:46:13
	`},
	{"section and task for nobody", []change{
		{campaign, "    audience:\n      units: [NN]\n", ""},
	}, `
		unit-without-task campaign.yaml:30:11
		task-without-unit campaign.yaml:56:13
	`},
	{"unit without a task", []change{
		{campaign, "units: [NN]", "units: [03289]"},
	}, `
		unit-without-task campaign.yaml:30:11
	`},
	{"no tasks", []change{
		{campaign, "sections:\n", "sections: []\nx:\n"},
	}, `
		no-tasks campaign.yaml:33:1
		unknown-key campaign.yaml:34:1
	`},
	{"two tasks with one code", []change{
		{campaign, "code: NV-02", "code: nv-01"},
	}, `
		duplicate-code campaign.yaml:44:19
	`},
	{"deadline before the dispatch", []change{
		{campaign, "before: 05/08/2022", "before: 05/07/2022"},
	}, `
		deadline-early campaign.yaml:41:13
	`},
	{"deadline that ended the day before", []change{
		{campaign, "before: 05/08/2022", "before: 26/07/2022"},
		{campaign, "before_includes_day: true", "before_includes_day: false"},
	}, `
		deadline-early campaign.yaml:41:13
	`},
	{"two deadlines, and none", []change{
		{campaign, "before: 05/08/2022", "before: 05/08/2022\n              on: 06/08/2022"},
		{campaign, "            deadline:\n              month: 10/2022", "            deadline: {}"},
	}, `
		deadline-unclear campaign.yaml:41:13
		deadline-unclear campaign.yaml:61:13
	`},
	{"product of a unit that is not asked", []change{
		{campaign, "unit: Quài Tở", "unit: Quài Cang"},
	}, `
		product-not-bound campaign.yaml:51:23
	`},
	{"product of nobody", []change{
		{campaign, "              - unit: Quài Tở\n                year: 2022", "              - unit: Quài To\n              - name: Rượu"},
	}, `
		missing-field campaign.yaml:51:17
		unknown-unit campaign.yaml:51:23
		missing-field campaign.yaml:52:17
		missing-field campaign.yaml:52:17
	`},
	{"addressed but no unit, unit not addressed", []change{
		{campaign, "    - text: Phòng Nông nghiệp\n", "    - text: Phòng Tài chính\n"},
		{campaign, "    - text: Như trên", "    - text: Như trên\n    - text: Lưu trữ\n    - {text: TT Huyện ủy, note: b/c}\n    - {text: Lãnh đạo, outside: true}"},
	}, `
		not-on-list? campaign.yaml:23:13
		not-on-list? campaign.yaml:26:13
		not-addressed? campaign.yaml:33:11
	`},
	{"unit not addressed by an individual letter", []change{
		{campaign, "    - text: Phòng Nông nghiệp\n", ""},
		{campaign, "text: common", "text: individual"},
	}, ``},
	{"list of units of another year", []change{
		{units, "Quài Cang,xã,,xa,,,", "Quài Cang,xã,,xa,,,30/06/2021"},
		{units, "30/06/2025", "30/06/2021"},
		{units, "xa;ocop,nam,01/01/2010,", "xa;ocop,nam,01/01/2010,30/06/2021"},
	}, `
		units-out-of-date units.csv:2:26
	`},
	{"text asks a unit the task does not bind", []change{
		{campaign, "text: Các xã Quài Tở, Tỏa Tình nộp hồ sơ", "text: Các xã Quài Tở, Tỏa Tình và Quài Cang nộp hồ sơ"},
	}, `
		text-not-assigned? campaign.yaml:45:19
	`},
	{"task binds a unit that the list in the text leaves out", []change{
		{campaign, "units: [03295, Tỏa Tình]", "units: [03295, Tỏa Tình, Quài Cang]"},
	}, `
		assigned-not-named? campaign.yaml:45:19
	`},
	{"text that begins with names, audience of the section", []change{
		{campaign, "            audience:\n              units: [03295, Tỏa Tình]\n", ""},
	}, `
		assigned-not-named? campaign.yaml:45:19
	`},
	{"text names nobody, text names an alias", []change{
		{campaign, "text: Các xã Quài Tở, Tỏa Tình nộp hồ sơ", "text: Các xã Quài Tở, Toả Tình và Mường Lai nộp hồ sơ"},
	}, `
		text-names-alias? campaign.yaml:45:19
		text-names-nobody? campaign.yaml:45:19
	`},
	{"set that does not exist", []change{
		{campaign, "set_file: bo.yaml", "set: xa-ntm-2020"},
	}, `
		unknown-set campaign.yaml:63:8
	`},
	{"built-in set: unknown and unchecked thresholds", []change{
		{campaign, "set_file: bo.yaml", "set: xa-ntm-2021-2025"},
		{campaign, "region: bac", "region: tdmnpb"},
		{campaign, "2.10", "2.1"},
		{units, "ocop,nam", "ocop,dbsh"},
	}, `
		unverified? campaign.yaml:62:1
		threshold-unknown? campaign.yaml:66:11
		threshold-unknown? campaign.yaml:66:11
	`},
	{"set issued later", []change{
		{set, "issued: 8/3/2022", "issued: 27/7/2022"},
	}, `
		set-not-in-force campaign.yaml:63:13
	`},
	{"set superseded", []change{
		{set, "in_force_from: 15/02/2026", "in_force_from: 26/7/2022"},
	}, `
		set-not-in-force campaign.yaml:63:13
	`},
	{"criterion that does not exist", []change{
		{campaign, "            criteria: [2]", "            criteria: [2, 3]"},
		{campaign, "      criteria: [2]", "      criteria: [20]"},
	}, `
		unknown-criterion campaign.yaml:43:27
		unknown-criterion campaign.yaml:77:18
	`},
	{"indicator that does not exist", []change{
		{campaign, "code: 2.10", "code: 2.100"},
	}, `
		unknown-indicator campaign.yaml:69:13
	`},
	{"regions that do not exist", []change{
		{campaign, "region: bac", "region: dong"},
		{units, "ocop,nam", "ocop,tay"},
	}, `
		unknown-region campaign.yaml:66:11
		unknown-region units.csv:4:45
	`},
	{"no plan but criteria", []change{
		{campaign, "criteria:\n  set_file", "x-ke-hoach:\n  set_file"},
	}, `
		no-criteria campaign.yaml:43:13
		unknown-key campaign.yaml:62:1
	`},
	{"override without basis, with a word", []change{
		{campaign, "      target: 80.5\n      decision: 12/QĐ-UBND", "      target: Đạt"},
	}, `
		bad-target campaign.yaml:70:15
		override-no-basis? campaign.yaml:69:7
	`},
	{"two overrides of one indicator for the same region", []change{
		{campaign, "  registered:", "    - {code: 2.10, target: 81, decision: 13/QĐ-UBND, verified: true, region: bac}\n    - {code: 2.10, target: 82, decision: 14/QĐ-UBND, verified: true, region: bac}\n  registered:"},
	}, `
		duplicate-override campaign.yaml:74:14
	`},
	{"plan without region and year", []change{
		{campaign, "  region: bac\n  year: 2022\n", ""},
	}, `
		missing-field campaign.yaml:62:1
		missing-field campaign.yaml:62:1
	`},
	{"set with mistakes of its own", []change{
		{set, "direction: \">=\"\n        targets", "direction: lớn hơn\n        targets"},
		{set, "bac: 80", "bac: tám mươi, dong: 3"},
		{set, "kind: money", "kind: tien"},
		{set, "code: 2.10", "code: 2.1"},
		{set, "title: Bộ tiêu chí\n", ""},
	}, `
		missing-field bo.yaml:1:1
		bad-direction bo.yaml:21:20
		bad-target bo.yaml:22:35
		unknown-region bo.yaml:22:51
		duplicate-code bo.yaml:24:15
		bad-choice bo.yaml:26:15
		unknown-indicator campaign.yaml:69:13
	`},
	{"set of another shape", []change{
		{set, "targets: {chung: 70, bac: 80, nam: 70.5}", "targets: 70"},
		{set, "          2022: {bac: 39, nam: 40}", "          nay: {bac: 39}\n          2022: {bac: [39]}\n          2022: {bac: 1}"},
	}, `
		wrong-type bo.yaml:23:18
		bad-year bo.yaml:32:11
		wrong-type bo.yaml:33:23
		duplicate-key bo.yaml:34:11
	`},
	{"several mistakes in one run", []change{
		{campaign, "date: 26/7/2022", "date: 26/17/2022"},
		{campaign, "code: UBND", "kode: UBND"},
		{campaign, "units: [03295, Tỏa Tình]", "units: [03295, Tỏa Tinh]"},
		{units, "01/01/2010", "mới"},
	}, `
		unknown-key campaign.yaml:6:3
		bad-date campaign.yaml:13:9
		alias-only campaign.yaml:47:30
		bad-date units.csv:4:49
	`},
}
