' Queues a job that a document describes, once for each input file, and says which priority it has.
' Use: cscript //nologo fromxml.vbs HEADNODE TEMPLATE.XML INPUT...
Option Explicit

Dim cluster, fso, path, template, cleanUp, i, id

If WScript.Arguments.Count < 3 Then
    WScript.Echo "fromxml.vbs HEADNODE TEMPLATE.XML INPUT..."
    WScript.Quit 2
End If

Set fso = CreateObject("Scripting.FileSystemObject")
path = fso.GetAbsolutePathName(WScript.Arguments(1))

Set cluster = CreateObject("Microsoft.ComputeCluster.Cluster")
cluster.Connect WScript.Arguments(0)

On Error Resume Next
Set template = cluster.CreateJobFromXmlFile(path)
If Err.Number <> 0 Then
    WScript.Echo "The template is not good: " & Err.Description
    WScript.Quit 1
End If
On Error GoTo 0

template.RunUntilCanceled = "False"
Set cleanUp = cluster.CreateTaskFromXml(CleanUpTask())
template.AddTask cleanUp

For i = 2 To WScript.Arguments.Count - 1
    template.Name = WScript.Arguments(i)
    template.SetExtendedJobTerm "Input", WScript.Arguments(i)
    id = cluster.AddJob((template))
    cluster.SubmitJob id, "", "", True, 0
    Describe id
Next

Function CleanUpTask()
    CleanUpTask = "<Task xmlns=""http://www.microsoft.com/ComputeCluster/"" Name=""clean up""" & _
        " CommandLine=""clean-up"" Depend=""solve""><EnvironmentVariables/><ExtendedTerms/></Task>"
End Function

Sub Describe(id)
    Dim job, task, term
    Set job = cluster.GetJob(id)
    WScript.Echo "Job " & job.Id & ", " & job.Name & ": priority " & job.Priority & ", at most " & job.Runtime & _
        ", for " & job.Project
    For Each term In job.ExtendedJobTerms
        WScript.Echo "  " & term.Name & " is " & term
    Next
    For Each task In job
        WScript.Echo "  " & task.Id & " " & task.Name & ": " & task.CommandLine
    Next
End Sub
