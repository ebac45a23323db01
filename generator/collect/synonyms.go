package collect

import "congvan/templates"

// synonyms are other ways of writing the items of a list that leave no doubt,
// by choiceKey. What may mean two things is none of them and asked back: "0"
// anywhere; "không" where a list has both Chưa đạt and Không áp dụng.
var synonyms = map[string]map[string]string{
	templates.AssessmentList: assessments,
	templates.MetOrNAList:    without(assessments, templates.BasicallyMet, templates.NotAssessed),
	templates.MetList:        without(assessments, templates.BasicallyMet, templates.NotAssessed, templates.NotApplicable),
	templates.StatusList: {
		"xong": templates.Done, "da xong": templates.Done, "da hoan thanh": templates.Done, "hoan thanh 100%": templates.Done,
		"dang lam": templates.InProgress, "dang trien khai": templates.InProgress, "dang trien khai thuc hien": templates.InProgress,
		"chua lam": templates.NotStarted, "chua trien khai": templates.NotStarted, "chua trien khai thuc hien": templates.NotStarted,
		"hoan thanh muon": templates.DoneLate, "hoan thanh tre han": templates.DoneLate,
	},
	templates.YesNoList: {"ko": templates.No, "khong co": templates.No},
	templates.PartList: {
		"co": templates.PartDone, "x": templates.PartDone, "du": templates.PartDone, "da du": templates.PartDone,
		"chua": templates.PartMissing, "dang hoan thien": templates.PartDoing, "dang lap": templates.PartDoing,
	},
	templates.PurposeList: {"moi": templates.NewProduct, "dang ky moi": templates.NewProduct, "nang sao": templates.Upgrade},
	templates.StarsList: {
		"3": "3 sao", "4": "4 sao", "5": "5 sao", "3*": "3 sao", "4*": "4 sao", "5*": "5 sao",
		"ba sao": "3 sao", "bon sao": "4 sao", "nam sao": "5 sao",
	},
}

// assessments are how offices mark the tables of criteria.
var assessments = map[string]string{
	"d": templates.Met, "x": templates.Met, "1": templates.Met, "v": templates.Met, "✓": templates.Met, "✔": templates.Met,
	"√": templates.Met, "da dat": templates.Met, "dat chuan": templates.Met, "dat yeu cau": templates.Met,
	"cb": templates.BasicallyMet, "cbd": templates.BasicallyMet, "co ban": templates.BasicallyMet,
	"c": templates.NotMet, "cd": templates.NotMet, "chua": templates.NotMet, "khong dat": templates.NotMet, "chua dat chuan": templates.NotMet,
	"kad": templates.NotApplicable, "khong thuoc doi tuong": templates.NotApplicable,
}

func without(all map[string]string, items ...string) map[string]string {
	rest := map[string]string{}
	for word, item := range all {
		kept := true
		for _, one := range items {
			kept = kept && item != one
		}
		if kept {
			rest[word] = item
		}
	}
	return rest
}
