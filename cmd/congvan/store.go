package main

import (
	"os"
	"path/filepath"

	"congvan/input"
)

// storeName is the file beside the campaign that keeps what came back.
const storeName = "campaign.db"

// storePath is where the store of a campaign lies.
func storePath(found opened, flag string) (string, error) {
	if flag != "" {
		return flag, nil
	}
	beside, err := found.beside()
	return filepath.Join(beside, storeName), err
}

// beside is the folder for what is kept and made of a campaign: its own, or
// the one its file lies in.
func (o opened) beside() (string, error) {
	if o.name == "" {
		return "", &failure{
			code:    exitUsage,
			message: text{"đợt mẫu nằm trong chương trình nên không lưu được phiếu thu về", "the sample lies inside the program: nothing that comes back can be kept with it"},
			hint:    text{"chép đợt mẫu ra thư mục trước: congvan init dot-mau", "copy the sample to a folder first: congvan init dot-mau"},
		}
	}
	if info, err := os.Stat(o.name); err == nil && info.IsDir() {
		return o.name, nil
	}
	return filepath.Dir(o.name), nil
}

// The folders beside a campaign that hold what is made of a period's returns.
const (
	sentBackFolder = "tra-lai"
	reportFolder   = "bao-cao"
	remindFolder   = "don-doc"
)

// folder is where what is made of a period goes unless --out says otherwise.
func (o opened) folder(kind string, p input.Period) (string, error) {
	beside, err := o.beside()
	return filepath.Join(beside, kind+"-"+p.ID), err
}
