package input

// OfficialLetter is the code of the công văn among document types.
const OfficialLetter = "cong-van"

// DocumentType is one of the types of Decree 30/2020, annex III.
type DocumentType struct {
	Code         string // in campaign.yaml and in file names: cong-van
	Name         string // Công văn
	Abbreviation string // in the number; a công văn has none
}

// documentTypes holds the types that have a built-in model.
var documentTypes = []DocumentType{
	{Code: OfficialLetter, Name: "Công văn"},
}

// DocumentTypeByCode finds a type; ok is false where congvan has no model of it.
func DocumentTypeByCode(code string) (t DocumentType, ok bool) {
	for _, t := range documentTypes {
		if t.Code == code {
			return t, true
		}
	}
	return DocumentType{}, false
}

func documentTypeCodes() []string {
	codes := make([]string, len(documentTypes))
	for i, t := range documentTypes {
		codes[i] = t.Code
	}
	return codes
}

// Symbol is the part of the number after the slot: "/UBND-NN".
func (c *Campaign) Symbol() string {
	s := "/" + c.Issuer.Code
	if c.Dispatch.DraftingUnit != "" {
		s += "-" + c.Dispatch.DraftingUnit
	}
	return s
}
