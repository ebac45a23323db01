package compose

import (
	"congvan/generator/doc"
	"congvan/input"
)

// confirming is who confirms a leave of absence, to the left of the signature
// (annex III, model 1.10).
var confirming = doc.Signature{
	Authority: []string{"XÁC NHẬN CỦA CƠ QUAN (TỔ CHỨC)", "HOẶC CHÍNH QUYỀN ĐỊA PHƯƠNG", "NƠI NGHỈ PHÉP"},
	Note:      "(Chữ ký, dấu)",
}

// sign puts the signatures on the frame.
func (comp *Composer) sign() input.Problems {
	c := comp.campaign
	main, problems := comp.signature(c.Signature, "signature")
	comp.frame.Signature = main
	if len(c.OtherSignature.Authority) > 0 || c.OtherSignature.Name != "" {
		other, wrong := comp.signature(c.OtherSignature, "second_signature")
		problems = append(problems, wrong...)
		comp.frame.Second = &other
	} else if comp.kind.Code == leavePaper {
		own := confirming
		comp.frame.Second = &own
	}
	return problems
}

func (comp *Composer) signature(s input.Signature, path string) (doc.Signature, input.Problems) {
	var problems input.Problems
	signed := doc.Signature{Authority: s.Authority, Name: s.Name}
	signed.Image = comp.signed(s.Image, path+".image", &problems)
	signed.Seal = comp.signed(s.Seal, path+".seal", &problems)
	if signed.Seal != nil && max(signed.Seal.Width, signed.Seal.Height) > widestSeal {
		problems.Add(comp.campaign.Places.Of(path+".seal"), input.BadPicture, s.Seal.File, sealTooWide)
	}
	return signed, problems
}

// widestSeal is the most a seal measures, in mm: the largest of the state have
// 42 mm, and a scan has some paper around it. A wider one would cover the text.
const widestSeal = 60.0

var sealTooWide = input.Phrase{
	VI: "con dấu rộng hoặc cao quá 60 mm; ghi width đúng kích thước thật (mm), thường từ 30 đến 42",
	EN: "the seal is over 60 mm wide or high; write its real width (mm), mostly 30 to 42",
}

// signed reads the picture of a signature or a seal. Its size must be known: a
// seal stands at its real size (annex I, II.8).
func (comp *Composer) signed(p input.Picture, path string, problems *input.Problems) *doc.Picture {
	if p.File == "" {
		return nil
	}
	drawn, wrong := picture(p.File, p.Content, p.Width, 0)
	switch {
	case p.Content == nil: // the loader has told that the file is missing
		return nil
	case wrong != nil:
		problems.Add(comp.campaign.Places.Of(path), input.BadPicture, p.File, *wrong)
		return nil
	}
	return &drawn
}
